/// The texts that a filter looks into, folded once for all keys that are typed.
public struct FilterWords: Sendable {
  /// By item position: number, title and deliverable.
  let items: [SearchableText]
  let departments: [(id: DepartmentID, text: SearchableText)]
  /// By index in the projection's directives: its number, the order, and the item it is about.
  let directives: [SearchableText]

  public init(_ projection: Projection) {
    items = projection.plan.items.map { item in
      SearchableText("\(item.id.text)\n\(item.title)\n\(item.deliverable ?? "")")
    }
    departments = projection.plan.departments.map { department in
      let former = department.formerNames.map { "\n\($0.name)" }.joined()
      return (department.id, SearchableText("\(department.name)\n\(department.short)\(former)"))
    }
    directives = projection.directives.map { directive in
      SearchableText(
        "\(directive.order.digits)\n\(directive.order.text)\n\(directive.order.item?.text ?? "")")
    }
  }

  /// For filters that have no text.
  public static let none = FilterWords(.empty)
}

/// A filter's text against a plan: every word somewhere in an item or its departments.
struct TextQuery {
  private struct Word {
    let pattern: SearchPattern
    /// Those whose names have the word.
    let departments: Set<DepartmentID>
  }

  private let texts: FilterWords
  private let words: [Word]

  init(_ text: String, _ texts: FilterWords) {
    self.texts = texts
    words = SearchPattern(text).singleWords.map { pattern in
      let named = texts.departments.filter { $0.text.matches(pattern) }
      return Word(pattern: pattern, departments: Set(named.map(\.id)))
    }
  }

  func finds(
    _ item: Int, lead: DepartmentID?, coordinating: some Sequence<DepartmentID>
  ) -> Bool {
    words.allSatisfy { word in
      texts.items[item].matches(word.pattern) || lead.map(word.departments.contains) ?? false
        || coordinating.contains(where: word.departments.contains)
    }
  }

  func finds(_ directive: Directive, at index: Int) -> Bool {
    words.allSatisfy { word in
      texts.directives[index].matches(word.pattern)
        || directive.order.to.contains(where: word.departments.contains)
    }
  }
}
