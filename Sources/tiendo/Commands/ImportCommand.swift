import ArgumentParser
import Glibc
import Phrases
import PlanDomain
import PlanStorage
import PlanTables

struct ImportCommand: ParsableCommand {
  private static let limitBytes = 16_777_216

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a table (CSV, .xlsx, .ods, .docx) into a plan, or into a new one.",
    usage: """
      tiendo import FILE --into DIR [--sheet NAME] [--column NAME=HEADING]… [--fill-down] \
      [--directives] [--dry-run] [--skip-bad] [--on DATE] [--why TEXT] [--title TEXT] [--id ID] \
      [--objective TITLE] [--by NAME] [--lang vi|en]
      """,
    discussion: """
      Columns are found by their headings, Vietnamese or English, in any order; blank cells say \
      nothing. What each column was taken for, and three rows as they were read, is told before \
      anything is written; --column title="HEADING" decides otherwise, with title, lead, \
      coordinating, start, due, status, percent, progress, deliverable, source, obstacles, \
      proposals, note, number, parent, objective, strategy, action, step, or none to leave a \
      column aside. Words of your own go into import.yaml in the config folder. A new DIR gets a \
      plan.yaml; in a plan, new rows are added to plan.yaml, and other statuses, progress and \
      deadlines are recorded in the journal. Every row that can't be read \
      is named with row and column, and then nothing is written, unless --skip-bad leaves those \
      rows out.
      """)

  @Argument(
    help: ArgumentHelp("The table: CSV, .xlsx, .ods or .docx.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "docx"]))
  var file: String
  @Option(
    help: ArgumentHelp("The plan's folder; a new one is made.", valueName: "dir"),
    completion: .directory)
  var into: String
  @Option(help: ArgumentHelp("The sheet, or a document's table by its number.", valueName: "name"))
  var sheet: String?
  @Option(
    help: ArgumentHelp("What a column is, by its heading or letter.", valueName: "name=heading"),
    transform: columnArgument)
  var column: [ColumnWish] = []
  @Flag(help: "Blank cells of who and when are as the merged cell above them.") var fillDown = false
  @Flag(help: "The rows are directives: order, to whom, by when.") var directives = false
  @Option(
    help: ArgumentHelp("The day that measured results are of.", valueName: "date"))
  var on: DayArgument?
  @Flag(help: "Tell what would be done, and write nothing.") var dryRun = false
  @Flag(help: "Leave out the rows that can't be read.") var skipBad = false
  @Option(help: ArgumentHelp("Why deadlines change.", valueName: "text")) var why: String?
  @Option(help: ArgumentHelp("A new plan's title.", valueName: "text")) var title: String?
  @Option(help: ArgumentHelp("A new plan's id.", valueName: "id")) var id: String?
  @Option(
    help: ArgumentHelp("Put rows with nothing above them below this objective.", valueName: "title")
  )
  var objective: String?
  @Option(help: ArgumentHelp("Who says it.", valueName: "name"), transform: nameArgument)
  var by: String?
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if into.isEmpty { throw ValidationError("DIR must not be empty.") }
    if let id, ItemID(id) == nil {
      throw ValidationError("'\(id)' is no id: use letters, digits and . _ -, at most 40.")
    }
  }

  func run() throws {
    let session = Session(language.lang)
    let bytes = try bytes(session)
    let folder = folderOfPlan
    if PlanPlace.isPresent(folder + "/plan.yaml") {
      if title != nil || id != nil { session.output.complain(session.say(.newPlanOnly)) }
      var folder = try session.open(folder)
      session.tellProblems(folder.contents)
      let projection = try session.projection(folder.contents)
      let table = try read(bytes, into: projection, session)
      try ImportOutcome(session: session, table: table, isDry: dryRun, by: by).save(in: &folder)
    } else {
      let table = try read(bytes, into: nil, session)
      let outcome = ImportOutcome(session: session, table: table, isDry: dryRun, by: by)
      try outcome.make(in: folder, id: id ?? planID, title: title ?? table.newPlan?.title ?? stem)
    }
  }

  /// The folder, also where its plan.yaml is named.
  private var folderOfPlan: String {
    guard into == "plan.yaml" || into.hasSuffix("/plan.yaml") else { return into }
    var status = stat()
    guard stat(into, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else { return into }
    let folder = into.dropLast("plan.yaml".count)
    return folder.isEmpty ? "." : String(folder)
  }

  private func bytes(_ session: Session) throws(Refusal) -> [UInt8] {
    func refusal(_ phrase: Phrase) -> Refusal { Refusal("\(file): " + session.say(phrase)) }
    var status = stat()
    guard stat(file, &status) == 0, access(file, R_OK) == 0 else {
      throw refusal(.sheetUnread(String(cString: strerror(errno))))
    }
    guard status.st_size <= Self.limitBytes else { throw refusal(.sheetTooLarge(Self.limitBytes)) }
    guard let bytes = readSmallFile(file, limitBytes: Self.limitBytes) else {
      throw refusal(.sheetUnread(String(cString: strerror(EINVAL))))
    }
    return bytes
  }

  /// The table, once all of it can be read or what can't may be left out; what was wrong is told.
  private func read(
    _ bytes: [UInt8], into projection: Projection?, _ session: Session
  ) throws(Refusal) -> SheetImport {
    let table: SheetImport
    do throws(SheetRefusal) {
      table = try importSheet(bytes, into: projection, wishes(projection, session), session.say)
    } catch {
      throw Refusal("\(file): " + session.say(error.phrase))
    }
    let place = file + (table.place.map { ", " + session.say($0) } ?? "") + ":"
    let head = table.place == nil ? [] : [place]
    try session.print(head + table.understood.map { session.say($0) })
    for problem in table.problems {
      session.output.complain(place + " " + session.say(problem.phrase))
    }
    let bad = table.badRows.count
    guard bad > 0 else { return table }
    guard skipBad, bad < table.rowCount else {
      throw Refusal(session.say(.badRows(bad, of: table.rowCount)))
    }
    session.output.complain(session.say(.rowsSkipped(bad, of: table.rowCount)))
    return table
  }

  private func wishes(_ projection: Projection?, _ session: Session) -> ImportWishes {
    let words = ImportWords(folder: session.world.configFolder)
    for line in words.complaints(session.say) { session.output.complain(line) }
    var wishes = ImportWishes(why: why, objective: objective)
    wishes.columns = column
    wishes.fillsDown = fillDown
    wishes.areDirectives = directives
    wishes.sheet = sheet
    wishes.on = on?.day
    wishes.today =
      projection?.moment.today ?? session.world.now().day(at: .indochina)
    wishes.vocabulary = words.vocabulary
    return wishes
  }

  /// The file's name without its folder and ending.
  private var stem: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return stem.isEmpty ? name : stem
  }

  /// The folder's name, as far as an id can hold it.
  private var planID: String {
    let name =
      folderOfPlan.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? ""
    let letters = foldedKey(name).map { $0 == " " ? "-" : $0 }.filter { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber || "._-".contains(letter))
    }
    return letters.isEmpty ? "plan" : String(letters.prefix(40))
  }
}

/// `NAME=HEADING`.
private func columnArgument(_ text: String) throws -> ColumnWish {
  guard let wish = ColumnWish(text) else {
    throw ValidationError(
      "'\(text)' is no NAME=HEADING: NAME is one of \(ColumnWish.names.joined(separator: ", ")).")
  }
  return wish
}
