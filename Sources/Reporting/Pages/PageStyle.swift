import Markup

/// How pages look on a screen, on a phone and on paper; every colour is a variable of the palette.
enum PageStyle {
  static let rules = StyleSheet(
    """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--background);color:var(--text);font:16px/1.5 system-ui,\
    -apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;\
    font-variant-numeric:tabular-nums;border-top:.375rem solid var(--brand,var(--accent))}
    main{max-width:84rem;margin:0 auto;padding:2rem 1.5rem 4rem}
    h1{font-size:2rem;line-height:1.2;margin:.25rem 0}
    h2{font-size:1.375rem;line-height:1.25;margin:0 0 1rem;color:var(--accent)}
    h3{font-size:1.0625rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
    section{margin-top:3rem;scroll-margin-top:1rem}
    p{margin:.5rem 0;max-width:50rem}a{color:var(--accent)}
    a:focus-visible,summary:focus-visible,.table:focus-visible{outline:3px solid var(--accent);\
    outline-offset:2px}
    code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;\
    font-size:.75rem;overflow-wrap:anywhere}
    .note{color:var(--muted);font-size:.875rem}
    .brand{display:flex;align-items:center;gap:.75rem;color:var(--muted);font-weight:600;\
    overflow-wrap:anywhere}
    .logo{height:2.5rem;width:auto;max-width:12rem}
    .month{border-left:.375rem solid;border-radius:.5rem;padding:1rem 1.25rem;margin:1.25rem 0;\
    max-width:none;font-size:1.125rem;overflow-wrap:anywhere}
    .month strong{color:var(--text)}
    .month.good{background:var(--good-soft);border-color:var(--good)}
    .month.bad{background:var(--bad-soft);border-color:var(--bad)}
    .month.neutral{background:var(--neutral-soft);border-color:var(--neutral)}
    .verdict{white-space:nowrap;font-weight:600;border-radius:1rem;padding:.125rem .625rem}
    .verdict.good{color:var(--good);background:var(--good-soft)}
    .verdict.bad{color:var(--bad);background:var(--bad-soft)}
    .verdict.neutral{color:var(--neutral);background:var(--neutral-soft)}
    nav ul,.cards{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    .cards{gap:.75rem;margin-top:1.5rem}
    .cards a{display:block;min-width:8.5rem;padding:.75rem 1rem;background:var(--surface);\
    border:1px solid var(--border);border-radius:.75rem;color:var(--muted);text-decoration:none;\
    font-size:.875rem}
    .cards a:hover{border-color:var(--accent)}
    .cards .big{display:block;font-size:1.75rem;line-height:1.2;font-weight:600;color:var(--text)}
    .table{overflow-x:auto;margin:1rem 0;background:var(--surface);border:1px solid var(--border);\
    border-radius:.75rem}
    table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
    caption{text-align:left;font-weight:600;padding:.75rem 1rem .25rem}
    th,td{text-align:left;padding:.5rem .625rem;border-top:1px solid var(--border);\
    vertical-align:middle}
    thead th{border-top:0;color:var(--muted);font-weight:600;vertical-align:bottom}
    tbody th{font-weight:600;overflow-wrap:break-word;min-width:7rem;max-width:20rem}
    td{overflow-wrap:break-word;max-width:18rem}.time{white-space:nowrap}
    .number{text-align:right;white-space:nowrap}thead .number{white-space:normal}
    tr.sum{font-weight:700}tr.sum td,tr.sum th{border-top:2px solid var(--border)}
    tr:target,h3:target{background:var(--warn-soft)}
    .agreement{display:block;color:var(--muted);font-weight:400;font-size:.8125rem}
    .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));\
    gap:1rem;margin:1rem 0}
    .charts .chart{max-width:none;min-width:0}
    @media (max-width:40rem){main{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}}
    @page{size:auto;margin:15mm 12mm}
    @media print{body{font-size:10pt;border-top:0}main{max-width:none;padding:0}nav,.cards{display:none}
    section{margin-top:1.5rem}h2,h3,h3+p,caption{break-after:avoid}tr,figure,.month{break-inside:avoid}
    thead{display:table-header-group}.table{overflow:visible;border-radius:0}
    table{font-size:8pt}th,td{padding:.2rem .35rem}a{color:inherit;text-decoration:none}
    .charts{grid-template-columns:repeat(2,1fr)}details:not([open])>summary{display:none}
    .number,.time{white-space:normal}.verdict{white-space:normal}}
    """)
}
