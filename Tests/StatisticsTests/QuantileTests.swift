import Statistics
import Testing

struct QuantileTests {
  @Test(arguments: Table.rows("quantiles"))
  func `quantiles agree with NumPy and with sorting`(row: Table.Row) throws {
    let quantiles = Quantiles(of: row.numbers(0).map { Int($0) })
    #expect(try quantiles.nearestRank(row.fraction(1)) == row.whole(3))
    #expect(row.whole(3) == row.whole(4))
  }

  @Test func `the usual example of nearest rank`() throws {
    let quantiles = Quantiles(of: [50, 15, 40, 20, 35])
    #expect(quantiles.median == 35)
    #expect(try quantiles.nearestRank(part(30, 100)) == 20)
    #expect(try quantiles.nearestRank(part(1, 1)) == 50)
    #expect(try quantiles.nearestRank(part(0, 1)) == 15)
  }

  @Test func `no number has no quantile and one number is all of them`() throws {
    #expect(Quantiles(of: []).median == nil)
    for tenths in 0...10 { #expect(try Quantiles(of: [7]).nearestRank(part(tenths, 10)) == 7) }
  }

  @Test func `the median of an even count is the lower one in the middle`() {
    #expect(Quantiles(of: [4, 1, 3, 2]).median == 2)
  }
}
