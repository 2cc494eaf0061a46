import Dashboard
import Phrases
import PlanDomain
import PlanStorage

extension EvidenceRefusal {
  func phrase(_ file: String) -> Phrase {
    switch self {
    case .outside: .evidenceOutside(file)
    case .unreadable(let reason): .evidenceNotRead(file, .verbatim(reason))
    case .notARegularFile: .evidenceNotRead(file, .notARegularFile)
    case .tooLarge(let limit): .evidenceNotRead(file, .largerThan(limit))
    }
  }
}

// What the plan's folder can't do, as people are told of it.

extension AppendFailure {
  /// Why it was not saved, and what to do.
  var phrase: Phrase {
    switch self {
    case .readOnly(let reason): EditRefusal.readOnly(reason).phrase
    case .noPlan: PlanAbsence.noFile.refusal
    case .emptyText: EditRefusal.emptyText.phrase
    case .noName: .nameNotSeen
    case .textTooLong(let limit), .lineTooLong(let limit):
      EditRefusal.textTooLong(limitBytes: limit).phrase
    case .notANumber: .saveNeedsNumber
    case .folderGone(let path): .folderGone(path)
    case .pathKeepsChanging(let file): .pathKeepsChanging(file)
    case .refused(let refusal): refusal.phrase
    }
  }
}

extension SystemRefusal {
  var phrase: Phrase {
    let what: Phrase =
      switch step {
      case .makeFolder: .cannotMakeFolder(file, reason)
      case .open: .cannotOpen(file, reason)
      case .read: .cannotRead(file, reason)
      case .write: .cannotWrite(file, reason)
      case .sync: .cannotSync(file, reason)
      case .register: .cannotRegister(file, reason)
      }
    return switch kept {
    case .nothing: what
    case .part: what + .keptInPart
    case .unconfirmed: what + .keptUnconfirmed
    }
  }
}

extension PlanEditFailure {
  /// Why plan.yaml was not saved, and what to do.
  var phrase: Phrase {
    switch self {
    case .readOnly(let reason): EditRefusal.readOnly(reason).phrase
    case .noName: .nameNotSeen
    case .refused(let refusal): refusal.phrase
    case .changedMeanwhile: .planChangedMeanwhile
    case .severalNames(let count): .planHasSeveralNames(count)
    case .ownerNotKept(let reason): .planOwnerNotKept(reason)
    case .attributeNotKept(let name, let reason): .planAttributeNotKept(name, reason)
    case .system(let refusal): refusal.phrase
    case .recordNotKept(let failure): .planRecordNotKept + failure.phrase
    }
  }

  /// What the dashboard is told. Where plan.yaml was saved its form is done, whatever else failed.
  func message(token: Int) -> PlanNews {
    switch self {
    case .changedMeanwhile: .planChangedMeanwhile(token: token)
    case .recordNotKept: .savedWithoutRecord(token: token, phrase)
    default: .notSaved(token: token, phrase)
    }
  }
}

extension OpenFailure {
  var phrase: Phrase { .noPlan(path, reason) }
}

extension NewPlanRefusal {
  var phrase: Phrase {
    switch self {
    case .taken(let path): .planExists(path)
    case .failed(let path, let reason): .notWritten(path, reason)
    }
  }
}

extension SampleRefusal {
  var phrase: Phrase {
    switch self {
    case .notMade(let refusal): refusal.phrase
    case .unwritableLine(let id): .sampleLineUnwritable(id.description)
    }
  }
}
