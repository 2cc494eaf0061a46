import ArgumentParser
import Glibc
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

/// `--output`, and the format that its ending says where `--format` says none.
struct PaperArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write it into a new file, whose ending says the format.", valueName: "file"),
    completion: .file())
  var output: String?

  func format<Format: RawRepresentable & CaseIterable>(
    _ given: Format?, else usual: Format
  ) throws -> Format where Format.RawValue == String {
    if let given { return given }
    guard let output else { return usual }
    let name = output.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
    let known = Format.allCases.map(\.rawValue)
    guard let format = Format(rawValue: ending == "htm" ? "html" : ending) else {
      throw ValidationError(
        "'\(output)' ends in no format: give --format, or a name that ends in "
          + known.map { "." + $0 }.joined(separator: ", ") + ".")
    }
    return format
  }

  /// Prints the document, or writes it into the file that was named, whole or not at all; what is
  /// there already is never replaced.
  func put(_ bytes: [UInt8], isText: Bool, _ session: Session) throws {
    guard let output else {
      if !isText, isatty(STDOUT_FILENO) == 1 {
        throw Refusal(session.say(.notForATerminal))
      }
      return try session.print(document: bytes)
    }
    do throws(DocumentFailure) {
      try writeDocument(bytes, to: output)
    } catch {
      throw Refusal(
        session.say(
          error.isTaken ? .documentExists(error.file) : .notWritten(error.file, error.reason)))
    }
    try? session.print([session.say(.documentWritten(output))])
  }
}

/// How a paper is printed.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument {
  case md, html, docx

  var format: DocumentFormat {
    switch self {
    case .md: .md
    case .html: .html
    case .docx: .docx
    }
  }

  var isText: Bool { self != .docx }
}

extension DocumentFormat {
  func bytes(of document: Document) -> [UInt8] {
    switch self {
    case .docx: PlanReports.docx(document)
    case .html: PlanReports.html(document)
    case .md: markdown(document)
    }
  }
}
