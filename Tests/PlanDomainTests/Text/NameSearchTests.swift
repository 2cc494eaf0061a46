import Testing

@testable import PlanDomain

@Suite struct NameSearchTests {
  private func index(_ names: [String]) -> NameIndex {
    var index = NameIndex()
    for (owner, name) in names.enumerated() { index.add(name, of: owner) }
    return index
  }

  private func find(_ query: String, in names: [String]) -> [Int] {
    var search = NameSearch()
    return search.look(for: SearchPattern(query), in: index(names)).map(\.owner)
  }

  /// Names of ten thousand items, different from each other.
  private var many: [String] {
    let words = ["Rà soát", "Xây dựng", "Ban hành", "quy chế", "đề án", "môi trường", "hạ tầng"]
    return (0..<10_000).map { number in
      "\(number / 100).\(number % 100) \(words[number % 3]) \(words[3 + number % 4]) \(number)"
    }
  }

  @Test func whatHasTheLettersInOrderIsFoundTheBestFirst() {
    let names = ["Ghi lại thời điểm in", "Tiến độ", "Ma trận", "Công tiền"]
    #expect(find("tien", in: names) == [1, 3, 0])
    #expect(find("tiến", in: names) == [1])
    #expect(find("zzz", in: names) == [])
    #expect(find("  ", in: names) == [])
  }

  @Test func ofEqualsTheShorterNameThenTheEarlier() {
    #expect(find("a", in: ["a long one", "a b", "a c"]) == [1, 2, 0])
  }

  @Test func aThingIsFoundOnceByTheBestOfItsNames() {
    var index = NameIndex()
    index.add("lọc", of: 7)
    index.add("filter", of: 7)
    index.add("file telegram", of: 8)
    var search = NameSearch()
    let found = search.look(for: SearchPattern("filte"), in: index)
    #expect(found.map(\.owner) == [7, 8])
    #expect(found.first?.name == 1)
  }

  @Test func aBonusLiftsAmongNearEquals() {
    var search = NameSearch()
    let names = index(["move up", "move down"])
    let found = search.look(for: SearchPattern("move"), in: names) { $0 == 1 ? 20 : 0 }
    #expect(found.map(\.owner) == [1, 0])
  }

  /// Each query typed letter by letter, taken back, and changed in the middle as input methods do.
  @Test(arguments: [
    ["m", "mo", "moi", "moi t", "moi tr"], ["d", "đ", "đe", "đề", "đề a"],
    ["xd", "xdd", "xd"], ["9", "99", "99.", "99.9"], ["q c", "qu c", "qu ch", "x ch"],
  ])
  func whatIsFoundDoesNotDependOnWhatWasTypedBefore(_ queries: [String]) {
    let names = index(many)
    var typed = NameSearch()
    for query in queries {
      var fresh = NameSearch()
      let pattern = SearchPattern(query)
      #expect(typed.look(for: pattern, in: names) == fresh.look(for: pattern, in: names))
      #expect(typed.count == fresh.count)
    }
  }

  @Test func aGrowingQueryAsksOnlyWhatItFoundBefore() {
    #expect(SearchPattern("tiê").narrows(SearchPattern("tie")))
    #expect(SearchPattern("tien do").narrows(SearchPattern("tien")))
    #expect(!SearchPattern("tie").narrows(SearchPattern("tiê")))
    #expect(!SearchPattern("ti").narrows(SearchPattern("tie")))
    #expect(!SearchPattern("x tie").narrows(SearchPattern("tie")))
    #expect(!SearchPattern("t").narrows(SearchPattern("")))
  }

  @Test func theBestOfManyIsAmongTheRanked() {
    let names = many + ["môi trường"]
    #expect(find("moi truong", in: names).first == 10_000)
    #expect(find("m", in: names).count == 300)
    #expect(find("77.7", in: names).first.map { names[$0].hasPrefix("77.7") } == true)
  }

  @Test func aVeryLongNameIsFoundByItsBeginning() {
    let name = "đầu " + String(repeating: "x", count: 100_000) + "cuối"
    #expect(find("dau", in: [name]) == [0])
    #expect(find("cuoi", in: [name]) == [])
  }
}
