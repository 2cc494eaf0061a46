public import PlanDomain

extension Problem {
  /// What was found and what to do: `what: remedy`.
  public var phrase: Phrase {
    switch kind {
    case .file(.missing) where concernsFolder: .planFolderGone
    case .file(let problem): problem.phrase
    case .text(let problem): problem.phrase
    case .plan(let problem): problem.phrase
    case .journal(let problem): problem.phrase
    }
  }

  /// `FILE:LINE`, or the file alone.
  public var place: String { line.map { "\(file):\($0)" } ?? file }

  /// The folder itself, which has no name within itself, can't be read now.
  public var concernsFolder: Bool {
    if case .file = kind { file == "." } else { false }
  }

  /// Where and what, as a sentence begins.
  public func told(_ say: Wording) -> String {
    concernsFolder ? say(phrase) : "\(place): \(say(phrase))"
  }
}

extension FileProblem {
  public var phrase: Phrase {
    switch self {
    case .missing:
      Phrase(
        "không có tệp: tạo kế hoạch bằng “tiendo new THƯ_MỤC” (mẫu: thêm --sample), hoặc chỉ đúng "
          + "thư mục",
        "no such file: make a plan with “tiendo new DIR” (the sample: --sample), or name the right "
          + "folder")
    case .notARegularFile:
      Phrase(
        "không phải tệp thường: thay bằng một tệp thật",
        "not a regular file: put a real file in its place")
    case .unreadable(let reason):
      Phrase(
        "không đọc được (\(reason)): kiểm tra quyền đọc và ổ đĩa",
        "can't be read (\(reason)): check its permissions and the disk")
    case .tooLarge(let limit):
      Phrase(
        "lớn hơn \(limit >> 20) MiB: chia kế hoạch thành nhiều thư mục",
        "larger than \(limit >> 20) MiB: divide the plan into several folders")
    case .conflictCopy:
      Phrase(
        "bản sao do phần mềm đồng bộ hoặc trình soạn thảo để lại, không được đọc: so với tệp gốc, "
          + "giữ phần đúng rồi xóa bản này",
        "a copy left by a sync tool or an editor, which is not read: compare it with the original, "
          + "keep what is right, delete this one"
      )
    case .evidenceChanged(let line):
      Phrase(
        "tệp đã đổi từ khi dòng “\(line)” ghi là tài liệu chứng minh: so với bản gốc, hoặc ghi lại",
        "the file has changed since line “\(line)” named it as evidence: compare it with the "
          + "original, or name it anew")
    case .evidenceGone(let line):
      Phrase(
        "không đọc được tệp mà dòng “\(line)” ghi là tài liệu chứng minh: đưa tệp về thư mục "
          + "kế hoạch",
        "the file that line “\(line)” names as evidence can't be read: put it back into the "
          + "plan's folder")
    case .leftover:
      Phrase(
        "tệp tạm của một lần lưu plan.yaml bị ngắt: không được đọc; có thể xóa",
        "a temporary of a save of plan.yaml that was cut off: never read; it may be deleted")
    case .tooManyFiles(let limit):
      Phrase(
        "nhiều hơn \(limit) tệp nhật ký, phần còn lại không được đọc: chia kế hoạch thành nhiều "
          + "thư mục",
        "more than \(limit) journals, the rest of which are not read: divide the plan into several "
          + "folders"
      )
    case .moreProblems(let count):
      Phrase(
        "còn \(count) vấn đề nữa: sửa những chỗ trên rồi kiểm tra lại",
        "\(count) more \(count == 1 ? "problem" : "problems"): mend those above, then check again")
    case .moreNotices(let count):
      Phrase(
        "còn \(count) lưu ý nữa như trên: không cần làm gì nếu đúng như vậy",
        "\(count) more \(count == 1 ? "notice" : "notices") such as those above: nothing need be "
          + "done where it is meant so")
    }
  }
}

extension TextProblem {
  public var phrase: Phrase {
    switch self {
    case .notUTF8:
      Phrase("không phải UTF-8: lưu lại tệp dạng UTF-8", "not UTF-8: save the file as UTF-8")
    case .utf16:
      Phrase("tệp là UTF-16: lưu lại dạng UTF-8", "the file is UTF-16: save it as UTF-8")
    case .controlCharacter:
      Phrase("có ký tự điều khiển: xóa nó đi", "a control character: delete it")
    case .loneCarriageReturn:
      Phrase(
        "dấu xuống dòng CR đơn độc: lưu lại với dấu xuống dòng LF",
        "a lone CR line end: save the file with LF line ends")
    case .forbiddenLineBreak:
      Phrase(
        "dấu xuống dòng lạ (U+0085, U+2028, U+2029): thay bằng Enter thường",
        "a foreign line break (U+0085, U+2028, U+2029): use an ordinary Enter")
    case .tab:
      Phrase("thụt lề bằng Tab: dùng dấu cách", "indented by a tab: use spaces")
    case .unclosedQuote:
      Phrase(
        "dấu nháy mở mà không đóng: thêm dấu nháy cuối",
        "a quote that nothing closes: add the closing quote")
    case .unclosedBracket(let line):
      Phrase(
        "ngoặc mở ở dòng \(line) chưa đóng: thêm ] hoặc }",
        "the bracket opened on line \(line) is not closed: add ] or }")
    case .badIndentation:
      Phrase(
        "thụt lề không khớp: canh thẳng với các dòng cùng cấp",
        "indentation that fits nothing: align it with its neighbours")
    case .missingColon:
      Phrase("thiếu dấu hai chấm: viết “khóa: giá trị”", "no colon: write “key: value”")
    case .unexpectedColon:
      Phrase(
        "dấu “: ” trong văn bản không có nháy: đặt cả văn bản trong dấu nháy kép",
        "a “: ” in unquoted text: put the whole text in double quotes")
    case .unexpectedCharacter(let character):
      Phrase(
        "ký tự “\(character)” không được ở đây: đặt văn bản trong dấu nháy kép",
        "“\(character)” can't stand here: put the text in double quotes")
    case .unexpectedEnd:
      Phrase(
        "tệp kết thúc giữa chừng: viết nốt phần còn thiếu",
        "the file ends too soon: write what is missing")
    case .badEscape:
      Phrase(
        "dấu \\ sai trong nháy kép: viết \\\\ hoặc dùng nháy đơn",
        "a wrong \\ in double quotes: write \\\\ or use single quotes")
    case .syntax(let detail):
      Phrase("sai cú pháp (\(detail)): sửa dòng này", "a syntax fault (\(detail)): mend this line")
    case .anchor(let name):
      Phrase(
        "neo “&\(name)” không được dùng: viết thẳng giá trị",
        "the anchor “&\(name)” is not taken: write the value itself")
    case .alias(let name):
      Phrase(
        "tham chiếu “*\(name)” không được dùng: viết thẳng giá trị",
        "the alias “*\(name)” is not taken: write the value itself")
    case .tag:
      Phrase("nhãn kiểu “!” không được dùng: bỏ đi", "a “!” tag is not taken: leave it out")
    case .mergeKey:
      Phrase(
        "khóa trộn “<<” không được dùng: viết thẳng các khóa",
        "the merge key “<<” is not taken: write the keys themselves")
    case .directive:
      Phrase("dòng “%” không được dùng: xóa đi", "a “%” directive is not taken: delete it")
    case .secondDocument:
      Phrase(
        "có tài liệu thứ hai sau “---”: để mỗi tệp một kế hoạch",
        "a second document after “---”: keep one plan a file")
    case .keyNotText:
      Phrase("khóa phải là một từ: viết “khóa: giá trị”", "a key is a word: write “key: value”")
    case .duplicateKey(let key, let line):
      Phrase(
        "khóa “\(key)” đã có ở dòng \(line): bỏ một trong hai",
        "the key “\(key)” stands on line \(line) already: delete one")
    case .tooDeep(let limit):
      Phrase("lồng quá \(limit) cấp: bớt cấp", "nested deeper than \(limit): use fewer levels")
    case .tooManyValues(let limit):
      Phrase("quá \(limit) giá trị: chia kế hoạch ra", "more than \(limit) values: divide the plan")
    case .mergeConflictMarkers:
      Phrase(
        "còn dấu xung đột của git: chọn phần đúng rồi xóa các dòng <<<, ===, >>>",
        "git conflict markers: keep what is right and delete the <<<, ===, >>> lines")
    }
  }
}

extension Phrase {
  /// While the plan is open.
  static let planFolderGone = Phrase(
    "thư mục kế hoạch không còn: nối lại ổ đĩa", "the plan folder is gone: bring it back")
}
