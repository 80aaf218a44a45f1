import CXLSXWriter
import Charts
import Markup

extension SheetChart {
  /// Draws the chart on a sheet of a workbook, both of which live through the call.
  ///
  /// Strings that libxlsxwriter is handed end in a zero byte and are copied; so are lines and fills.
  func add(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    // A chart and its series belong to the workbook.
    guard let chart = unsafe workbook_add_chart(book, type) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    for one in series {
      guard let drawn = unsafe chart_add_series(chart, nil, nil) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      unsafe set(one, drawn)
    }
    var font = unsafe lxw_chart_font()
    unsafe font.size = 12
    unsafe chart_title_set_name(chart, title)
    unsafe chart_title_set_name_font(chart, &font)
    unsafe chart_legend_set_position(
      chart,
      UInt8((series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    // A filter hides rows and not what they say.
    unsafe chart_show_hidden_data(chart)
    unsafe setAxes(chart)
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Double(width) / 480
    unsafe options.y_scale = Double(height) / 288
    unsafe options.object_position = UInt8(LXW_OBJECT_DONT_MOVE_DONT_SIZE.rawValue)
    return unsafe worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), chart, &options)
  }

  private var type: UInt8 {
    switch kind {
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    case .columns: UInt8(LXW_CHART_COLUMN.rawValue)
    case .bars: UInt8(LXW_CHART_BAR.rawValue)
    }
  }

  private func set(_ series: Series, _ drawn: UnsafeMutablePointer<lxw_chart_series>) {
    let (categories, values) = (series.categories, series.values)
    // Names are copied; the series lives as long as its chart.
    unsafe chart_series_set_categories(
      drawn, categories.sheet, UInt32(categories.rows.lowerBound), UInt16(categories.column),
      UInt32(categories.rows.upperBound), UInt16(categories.column))
    unsafe chart_series_set_values(
      drawn, values.sheet, UInt32(values.rows.lowerBound), UInt16(values.column),
      UInt32(values.rows.upperBound), UInt16(values.column))
    unsafe chart_series_set_name(drawn, series.name)
    let colour = (series.isGoal ? Role.goal : Role.line).print.number
    if kind == .line {
      unsafe setLine(drawn, colour, isGoal: series.isGoal)
    } else {
      var fill = lxw_chart_fill()
      fill.color = colour
      unsafe chart_series_set_fill(drawn, &fill)
      unsafe chart_series_set_labels(drawn)
    }
  }

  private func setLine(
    _ drawn: UnsafeMutablePointer<lxw_chart_series>, _ colour: UInt32, isGoal: Bool
  ) {
    var line = lxw_chart_line()
    line.color = colour
    line.width = isGoal ? 1.5 : 2.25
    if isGoal { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    // The line is copied; the series lives as long as its chart.
    unsafe chart_series_set_line(drawn, &line)
    if isGoal { return }
    var fill = lxw_chart_fill()
    fill.color = colour
    unsafe chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    unsafe chart_series_set_marker_size(drawn, 5)
    unsafe chart_series_set_marker_fill(drawn, &fill)
  }

  private func setAxes(_ chart: UnsafeMutablePointer<lxw_chart>) {
    // The axes belong to the chart; both are there in charts of these kinds.
    guard let x = unsafe chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X),
      let y = unsafe chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y)
    else { return }
    if kind == .bars {
      // Values lie along x. The first bar is the uppermost, and numbers stand beside them.
      unsafe chart_axis_set_reverse(y)
      unsafe chart_axis_set_min(x, 0)
      unsafe chart_axis_off(x)
      unsafe chart_axis_major_gridlines_set_visible(x, 0)
      return
    }
    var line = lxw_chart_line()
    line.color = Role.border.print.number
    line.width = 0.75
    // The line is copied.
    unsafe chart_axis_major_gridlines_set_line(y, &line)
    unsafe chart_axis_set_num_format(x, CellStyle.month.numberFormat)
    if let lowest {
      unsafe chart_axis_set_num_format(y, "0%")
      unsafe chart_axis_set_min(y, lowest)
      unsafe chart_axis_set_max(y, 1)
      unsafe chart_axis_set_major_unit(y, lowest < 0.55 ? 0.1 : lowest < 0.85 ? 0.05 : 0.02)
    } else {
      unsafe chart_axis_set_min(y, 0)
    }
  }
}
