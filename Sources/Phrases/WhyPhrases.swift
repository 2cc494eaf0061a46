public import PlanDomain

// Why an item has its colour: the rule with the plan's own numbers, then what it was applied to.
extension Phrase {
  public static let whyTitle = Phrase("Vì sao có màu này", "Why this colour")
  public static let whyRule = Phrase("Quy định", "The rule")
  public static let whyReport = Phrase("Theo báo cáo và theo tính toán", "Reported and computed")
  public static let whyExpected = Phrase("Kế hoạch đến nay", "Expected progress")
  public static let whyFuture = Phrase("Ghi giờ tương lai", "Ahead of the clock")
  public static let whyFutureRule = Phrase(
    "Bản ghi đi trước giờ máy này hơn 10 phút chỉ được tính khi không còn giá trị nào khác.",
    "A record over 10 minutes ahead of this clock counts only when no other value is left.")
  public static let whyConflictRule = Phrase(
    "Chưa ai chọn; đến khi đó giá trị ghi mới nhất được tính.",
    "Nobody has picked yet; until then the newest value counts.")
  public static let whyNotCounted = Phrase("không được tính", "not counted")
  public static let whyDirectiveDisputed = Phrase(
    "Có giá trị ghi khác nhau mà chưa ai chọn; giá trị mới nhất được tính.",
    "Different values were recorded and nobody has picked; the newest counts.")
  public static let whyDirectiveItem = Phrase("Chỉ đạo về", "It is about")
  public static let whyAncestor = Phrase("Mục đã hủy ở trên", "The cancelled item above")

  public static let shortBy = Phrase("thấp hơn kế hoạch ", "short by ")

  public static func whyDeciding(_ count: Int) -> Phrase {
    Phrase("Các mục làm nên trạng thái này (\(count))", "What decided it (\(count))")
  }
  public static func whyOthers(_ count: Int) -> Phrase {
    Phrase("Các mục khác được tính (\(count))", "Counted too (\(count))")
  }
  public static func whyLeftOut(_ count: Int) -> Phrase {
    Phrase("Không tính vì đã hủy (\(count))", "Not counted, since cancelled (\(count))")
  }
  public static func whyDays(gone: Int, of total: Int) -> Phrase {
    Phrase("đã qua \(gone)/\(total) ngày", "\(gone) of \(total) days gone")
  }
  public static func whyMean(_ some: Int, of all: Int) -> Phrase {
    Phrase(
      "trung bình theo trọng số của \(some)/\(all) mục bên dưới có đủ ngày bắt đầu và thời hạn",
      "the mean, by weight, of the \(some) of \(all) items below that have both dates")
  }
  public static let whyDoneBelow = Phrase(
    "Đã hoàn thành nên được tính là trọn vẹn; tiến độ báo cáo trước đó còn trong quá trình.",
    "Done, so it counts as whole; the progress reported before it stands in the history.")
}

extension StatusRule {
  /// What was found, and the rule that it fell under. `below` is how many children counted, and
  /// `deciding` how many of them made the status.
  public func phrase(_ rules: Rules, deciding: Int, of below: Int) -> Phrase {
    found(rules, deciding, below) + Phrase(" ", " ") + rule(rules)
  }

  private func found(_ rules: Rules, _ deciding: Int, _ below: Int) -> Phrase {
    switch self {
    case .standsAsReported(let status):
      Phrase("Được báo cáo là ", "Reported as ") + status.phrase + .stop
    case .cancelledAbove: Phrase("Một mục ở trên đã hủy.", "An item above is cancelled.")
    case .overdue(let days): Phrase("Quá hạn ", "Overdue by ") + .days(days) + .stop
    case .farBehindExpected(let shortfall), .behindExpected(let shortfall):
      shortfall.phrase(rules)
    case .nothingBelow:
      Phrase(
        "Mục tiêu chưa có chiến lược nào nên không có gì để tính.",
        "The objective has no strategies, so there is nothing to work out.")
    case .notStarted:
      Phrase(
        "Chưa có tiến độ, và chưa ai báo cáo đã bắt đầu.",
        "No progress, and nobody has reported that it began.")
    case .asExpected(nil):
      Phrase(
        "Không đủ ngày bắt đầu và thời hạn để tính tiến độ theo kế hoạch; chưa quá hạn.",
        "Without both dates nothing is expected of it; it is not overdue.")
    case .asExpected(let shortfall?):
      shortfall.isShown
        ? shortfall.phrase(rules)
        : Phrase("Không thấp hơn kế hoạch.", "Not short of what was expected.")
    case .awaitsConfirmation:
      Phrase(
        "Đã báo cáo hoàn thành trong hạn, chưa được xác nhận.",
        "Reported done in time, and not confirmed yet.")
    case .someChildBehind:
      Phrase(
        "\(deciding)/\(below) mục bên dưới chậm tiến độ.",
        "\(deciding) of \(below) items below \(deciding == 1 ? "is" : "are") behind.")
    case .someChildAtRisk:
      Phrase(
        "\(deciding)/\(below) mục bên dưới có nguy cơ chậm, không mục nào chậm tiến độ.",
        "\(deciding) of \(below) items below \(deciding == 1 ? "is" : "are") at risk, none behind.")
    case .allChildren(let status):
      Phrase("Mọi mục bên dưới đều ", "All items below are ") + status.phrase + .stop
    case .mixedChildren:
      Phrase(
        "Không mục nào bên dưới chậm hay có nguy cơ chậm, và không phải tất cả cùng hoàn thành, "
          + "cùng tạm dừng hoặc cùng chưa thực hiện.",
        "No item below is behind or at risk, and they are not all done, all suspended or all not "
          + "started.")
    case .allChildrenCancelled:
      Phrase("Mọi mục bên dưới đều đã hủy.", "All items below are cancelled.")
    }
  }

  private func rule(_ rules: Rules) -> Phrase {
    let (risk, behind) = (rules.riskPoints, rules.behindPoints)
    return switch self {
    case .standsAsReported:
      Phrase(
        "Quy định: hoàn thành, tạm dừng và hủy giữ nguyên như báo cáo.",
        "The rule: done, suspended and cancelled stand as reported.")
    case .cancelledAbove:
      Phrase(
        "Quy định: mọi mục bên dưới một mục đã hủy đều là hủy.",
        "The rule: everything below a cancelled item is cancelled.")
    case .overdue:
      Phrase(
        "Quy định: việc chưa xong mà quá hạn là chậm tiến độ, dù đã làm được bao nhiêu.",
        "The rule: open work past its deadline is behind, however much of it is done.")
    case .farBehindExpected:
      Phrase(
        "Quy định: từ \(behind) điểm phần trăm là chậm tiến độ.",
        "The rule: from \(behind) points it is behind.")
    case .behindExpected:
      Phrase(
        "Quy định: từ \(risk) đến dưới \(behind) điểm phần trăm là có nguy cơ chậm.",
        "The rule: from \(risk) points to below \(behind) it is at risk.")
    case .notStarted:
      Phrase(
        "Quy định: như vậy là chưa thực hiện, khi chưa quá hạn và thấp chưa đến \(risk) điểm "
          + "phần trăm.",
        "The rule: that is not started, while not overdue and short by less than \(risk) points.")
    case .asExpected(let points):
      points == nil
        ? Phrase("Quy định: như vậy là đúng tiến độ.", "The rule: that is on track.")
        : Phrase(
          "Quy định: thấp dưới \(risk) điểm phần trăm là đúng tiến độ.",
          "The rule: short by less than \(risk) points is on track.")
    case .awaitsConfirmation:
      Phrase(
        "Quy định: chưa xác nhận thì tính là chưa hoàn thành, trong hạn.",
        "The rule: until it is confirmed it counts as open, in time.")
    case .someChildBehind:
      Phrase(
        "Quy định: có mục bên dưới chậm tiến độ thì mục này chậm tiến độ.",
        "The rule: an item is behind when any below it is.")
    case .someChildAtRisk:
      Phrase(
        "Quy định: không mục nào chậm nhưng có mục nguy cơ thì mục này có nguy cơ chậm.",
        "The rule: an item is at risk when any below it is, and none is behind.")
    case .allChildren:
      Phrase(
        "Quy định: cùng hoàn thành, cùng tạm dừng hoặc cùng chưa thực hiện thì mục này cũng vậy.",
        "The rule: when all below are done, suspended or not started, so is the item.")
    case .mixedChildren:
      Phrase("Quy định: như vậy là đúng tiến độ.", "The rule: that is on track.")
    case .nothingBelow:
      Phrase(
        "Quy định: nó không được tính là nhiệm vụ, và trạng thái là đánh giá của lãnh đạo.",
        "The rule: it counts as no task, and its status is leadership's own judgement.")
    case .allChildrenCancelled:
      Phrase(
        "Quy định: khi đó mục này cũng là hủy.", "The rule: then the item is cancelled too.")
    }
  }
}

extension Explanation {
  /// What the report comes to beside the computed status; nothing where the rule has said it all.
  public var verdictPhrase: Phrase? {
    let told = { (status: Status?) in status?.phrase ?? .nothing }
    switch verdict {
    case .neverReported where shown == nil: return nil
    case .neverReported:
      return Phrase(
        "Chưa ai báo cáo trạng thái: hiện trạng thái theo tính toán.",
        "Nobody has reported a status: the computed one is shown.")
    case .agrees where reported == computed: return nil
    case .agrees:
      return Phrase("Theo báo cáo: ", "Reported: ") + told(reported)
        + Phrase("; theo tính toán: ", "; computed: ")
        + computed.phrase
        + Phrase(
          ". Không bên nào xấu hơn: hiện trạng thái theo tính toán.",
          ". Neither is worse: the computed one is shown.")
    case .reportedIsWorse:
      return Phrase("Báo cáo (", "The report (") + told(reported)
        + Phrase(") xấu hơn tính toán (", ") is worse than computed (") + computed.phrase
        + Phrase("): hiện báo cáo.", "): the report is shown.")
    case .reportedIsBetter:
      return Phrase("Báo cáo (", "The report (") + told(reported)
        + Phrase(") tốt hơn tính toán (", ") is better than computed (") + computed.phrase
        + Phrase(
          "): hiện trạng thái theo tính toán, và đánh dấu là lệch với báo cáo.",
          "): the computed status is shown, and the report is flagged.")
    case .setAside where reported == .suspended && computed != .cancelled:
      return Phrase(
        "Báo cáo là tạm dừng, nhưng theo tính toán ", "Reported suspended, but computed ")
        + computed.phrase
        + Phrase(" xấu hơn: hiện trạng thái theo tính toán.", ", which is worse, is shown.")
    case .setAside: return nil
    }
  }
}

extension DirectiveExplanation {
  public var phrase: Phrase {
    switch self {
    case .overdue(let days):
      Phrase("Quá hạn ", "Overdue by ") + .days(days)
        + Phrase(
          ". Quy định: chỉ đạo chưa xong mà quá hạn là chậm, dù được báo cáo thế nào.",
          ". The rule: an open directive past its deadline is behind, whatever was reported.")
    case .asReported:
      Phrase(
        "Hiện như báo cáo mới nhất; khi chưa có báo cáo là chưa thực hiện.",
        "Shown as last reported; not started until somebody reports.")
    }
  }
}

extension Phrase {
  fileprivate static let stop = Phrase(".", ".")
}

extension Shortfall {
  fileprivate func phrase(_ rules: Rules) -> Phrase {
    Phrase("Thấp hơn kế hoạch ", "Short of what was expected by ")
      + .points(self, decimals: decimals(rules)) + .stop
  }
}
