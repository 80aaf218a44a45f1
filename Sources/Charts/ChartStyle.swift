import Markup

/// How the elements of charts look; every colour is a variable.
///
/// Lines keep their width whatever size a picture has. Where it is narrow, letters and marks grow in its
/// units, and labels that would not find room are left out.
enum ChartStyle {
  static let rules = StyleSheet(
    """
    :root{color-scheme:light dark}@media print{:root{color-scheme:light}}
    .chart{container-type:inline-size;max-width:46rem;margin:0;padding:1.25rem 1.5rem;\
    background:var(--surface);color:var(--text);border:1px solid var(--border);border-radius:.75rem;\
    font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;\
    font-variant-numeric:tabular-nums;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .chart figcaption{font-weight:600;line-height:1.35;margin-bottom:.75rem;overflow-wrap:anywhere}
    .chart-picture{display:block;width:100%;height:auto;overflow:hidden;font-size:12px}
    .chart-text{fill:var(--muted)}.chart-label{fill:var(--text)}
    .chart-strong{fill:var(--text);font-weight:600}
    .chart-halo{paint-order:stroke;stroke:var(--surface);stroke-width:3px;\
    stroke-linejoin:round}
    .chart-end{text-anchor:end}.chart-middle{text-anchor:middle}
    .chart line,.chart path,.chart circle,.chart-sparkline *{vector-effect:non-scaling-stroke}
    .chart-grid{stroke:var(--chart-grid);stroke-width:1px}
    .chart-axis{stroke:var(--chart-axis);stroke-width:1px}
    .chart-area{fill:var(--chart-area);stroke:none}
    .chart-limit{fill:none;stroke:var(--chart-limit);stroke-width:1px}
    .chart-inner{stroke-dasharray:2 3}
    .chart-goal{fill:none;stroke:var(--chart-goal);stroke-width:1.5px;stroke-dasharray:5 4}
    .chart-line{fill:none;stroke:var(--chart-line);stroke-width:2px;stroke-linejoin:round;\
    stroke-linecap:round}
    .chart-whisker{stroke:var(--chart-limit);stroke-width:1px}
    .chart-mark{fill:var(--chart-line);stroke:var(--surface);stroke-width:1.5px;\
    transform-box:fill-box;transform-origin:center}
    .chart-below{fill:var(--surface);stroke:var(--chart-below);stroke-width:2px}
    .chart-beyond{fill:var(--surface);stroke:var(--chart-line);stroke-width:2px}
    .chart-bar{fill:var(--chart-line)}
    .chart-second{stroke:var(--chart-second);stroke-width:1px}
    .chart-second-ground{fill:var(--chart-second-soft)}.chart-hatch{fill:var(--chart-second)}
    .chart-heat-0{fill:none;stroke:var(--chart-grid);stroke-width:1px}
    .chart-heat-1{fill:var(--chart-heat-1)}.chart-heat-2{fill:var(--chart-heat-2)}\
    .chart-heat-3{fill:var(--chart-heat-3)}.chart-heat-4{fill:var(--chart-heat-4)}\
    .chart-heat-5{fill:var(--chart-heat-5)}
    .chart-small{font-size:11px}
    .chart-count-1{fill:var(--chart-count-1)}\
    .chart-count-2{fill:var(--chart-count-2)}\
    .chart-count-3{fill:var(--chart-count-3)}\
    .chart-count-4{fill:var(--chart-count-4)}\
    .chart-count-5{fill:var(--chart-count-5)}
    .chart-legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0 0;\
    padding:0;color:var(--muted);font-size:.8125rem;line-height:1.5}
    .chart-key{width:1.5rem;height:.75rem;margin-right:.5rem;vertical-align:-.05em;overflow:visible}
    .chart-sparkline{display:inline-block;width:7.5rem;height:1.75rem;vertical-align:middle}
    .chart-sparkline .chart-goal{stroke-width:1px;stroke-dasharray:3 3}
    .chart-sparkline .chart-line{stroke-width:1.5px}
    .chart-data{margin-top:.75rem;font-size:.8125rem;color:var(--muted)}
    .chart-data summary{cursor:pointer;width:fit-content}
    .chart-data :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    .chart-scroll{overflow-x:auto;margin-top:.5rem}
    .chart-data table{border-collapse:collapse;color:var(--text)}
    .chart-data caption{text-align:start;color:var(--muted);padding-bottom:.25rem}
    .chart-data th,.chart-data td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--border);\
    font-weight:400;text-align:end;white-space:nowrap}
    .chart-data thead th{color:var(--muted);vertical-align:bottom}
    .chart-data th:first-child{text-align:start;white-space:normal;overflow-wrap:anywhere;min-width:6em;\
    position:sticky;left:0;background:var(--surface)}
    @container (max-width:34rem){.chart-picture{font-size:16px}.chart-wide{display:none}\
    .chart-mark{transform:scale(1.3)}.chart-key .chart-mark{transform:none}}
    @container (max-width:26rem){.chart-picture{font-size:20px}.chart-mark{transform:scale(1.6)}}
    @media (max-width:30rem){.chart{padding:1rem}}
    @media print{.chart{break-inside:avoid}.chart-data:not([open]){display:none}}
    """)
}
