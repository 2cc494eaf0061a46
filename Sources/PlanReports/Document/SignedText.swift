import Phrases

extension Document {
  /// Without the word in brackets that marks what a sample made up: a paper that is signed has none
  /// in its text. How much is made up is said where the figures are explained.
  var withoutMadeUpMarks: Document {
    func clean(_ text: String) -> String { Phrase.withoutIllustrative(text) }
    var document = Document(
      language: language, name: name, title: clean(title), look: look, head: head.map(clean),
      frame: frame)
    document.blocks = blocks.map { $0.mapped(clean) }
    document.annexes = annexes.map { $0.mapped(clean) }
    return document
  }
}

extension Part {
  fileprivate func mapped(_ change: (String) -> String) -> Part {
    let named = heading.map { heading in
      Heading(
        text: change(heading.text), number: heading.number, numberInWords: heading.numberInWords)
    }
    return Part(kind: kind, heading: named, blocks: blocks.map { $0.mapped(change) })
  }
}

extension Block {
  fileprivate func mapped(_ change: (String) -> String) -> Block {
    switch self {
    case .part(let part): .part(part.mapped(change))
    case .paragraph(let line): .paragraph(line.mapped(change))
    case .list(let lines): .list(lines.map { $0.mapped(change) })
    case .facts(let facts): .facts(facts.map { $0.mapped(change) })
    case .table(let table): .table(table.mapped(change))
    case .figure(let figure):
      .figure(Figure(picture: figure.picture, words: figure.words?.mapped(change)))
    }
  }
}

extension Line {
  fileprivate func mapped(_ change: (String) -> String) -> Line {
    Line(runs: runs.map { Run(text: change($0.text), style: $0.style) }, role: role)
  }
}

extension Fact {
  fileprivate func mapped(_ change: (String) -> String) -> Fact {
    Fact(name: name, value: change(value))
  }
}

extension Table {
  fileprivate func mapped(_ change: (String) -> String) -> Table {
    var table = self
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].text = change(table.rows[row].cells[cell].text)
      }
    }
    return table
  }
}
