import Phrases
import PlanDomain

extension Plan {
  /// Who answers now, by the name of today alone.
  func presentName(of answerer: Answerer) -> String {
    department(answerer.id)?.name ?? answerer.id.text
  }
}

/// What the official documents of a plan have around their texts, as `documents:` of plan.yaml and
/// its owner say it.
struct OfficialFrame {
  let plan: Plan
  let say: Wording
  /// A department that issues the document in the owner's place.
  var issuer: Department?

  private var settings: DocumentSettings { plan.header.documents }
  var owner: OwnerName { OwnerName(plan.header.owner) }

  /// Top left: the plan's owner, or as the parent body of the department that issues.
  var letterhead: Letterhead {
    // A plan need not say whose it is: then the clerk does.
    let parent = owner.inFull.isEmpty ? nil : owner.inFull.uppercased()
    let department = issuer.map { $0.name.uppercased() }
    return Letterhead(
      parent: issuer == nil ? nil : parent, issuer: department ?? parent ?? say(.placeUnknown),
      republic: say(.republic), motto: say(.motto))
  }

  /// `Số: …/TB-UBND`.
  func number(_ kind: String?) -> String {
    say(.documentNumber(kind, settings.abbreviation))
  }

  /// Of a letter, which has no kind, with the unit that drafted it: `Số: …/UBND-KT`.
  var letterNumber: String {
    let unit = (settings.keep ?? "").split(separator: ",").dropFirst().last
      .map { $0.drop { $0 == " " } }
    let body = settings.abbreviation ?? say(.placeUnknown)
    return say(.documentNumber(nil, body + "-" + (unit.map(String.init) ?? say(.placeUnknown))))
  }

  /// `Vũng Tàu, ngày 05 tháng 02 năm 2026`.
  func place(and day: Phrase) -> String {
    "\(settings.place ?? owner.place ?? say(.placeUnknown)), \(say(day))"
  }

  /// Those whom the plan names, or who are usual, then the bodies concerned, each once; the archive
  /// last. Each line ends in a semicolon, and the last in a full stop.
  func recipients(_ usual: [String], bodies: [String] = []) -> Recipients {
    let first = settings.recipients.isEmpty ? usual : settings.recipients
    var seen: Set<String> = []
    let names = (first + bodies).filter { seen.insert($0).inserted }
    return Recipients(
      heading: say(.recipients), names: names.map { $0 + ";" } + [say(.archive(settings.keep))])
  }

  /// Who is told of what a body issues beside those that it names, or that a letter is for.
  func usualRecipients(ofLetter isLetter: Bool = false) -> [String] {
    let isProvince = issuer == nil && owner.isProvincial
    return (isLetter || isProvince ? [say(.recipientsAbove)] : [])
      + (isProvince ? Phrase.recipientsOfProvince.map { say($0) } : [])
  }

  /// Whoever signs for the body, with post and name; a chair signs where the plan names nobody. The
  /// clerk writes what is not known.
  func signature(orBy chair: PersonPost? = nil) -> Signature {
    if let id = settings.signer, let person = plan.person(id) {
      let named = PersonPost(name: PersonName(person.name).inFull, post: person.post)
      return signature(as: settings.signsAs, named)
    }
    if issuer == nil, owner.isProvincial {
      return Signature(
        role: [.byOrderOfChairman, .chiefOfOffice].map { say($0) }.joined(separator: "\n"),
        hint: "",
        name: "")
    }
    return signature(as: settings.signsAs, chair)
  }

  private func signature(as capacity: String?, _ person: PersonPost?) -> Signature {
    let post = person?.signedPost ?? (capacity == nil ? say(.placeUnknown) : nil)
    return Signature(
      role: [capacity?.uppercased(), post].compactMap(\.self).joined(separator: "\n"), hint: "",
      name: isBody(person?.name) ? "" : person?.name ?? "")
  }

  /// Of minutes, which whoever chaired and whoever wrote them sign.
  func signature(_ role: Phrase, _ person: String?) -> Signature {
    let name = PersonName(person).inFull
    return Signature(role: say(role), hint: say(.signatureHint), name: isBody(name) ? "" : name)
  }

  /// A body's name never stands as a person's.
  private func isBody(_ name: String?) -> Bool {
    guard let name, !name.isEmpty else { return false }
    let key = accentedKey(name)
    return plan.departments.contains { accentedKey($0.name) == key || accentedKey($0.short) == key }
  }

  /// A person of the plan by name adds the post that was not written.
  func known(_ person: PersonPost?) -> PersonPost? {
    guard var person, person.post == nil, !isBody(person.name) else { return person }
    let key = accentedKey(person.name)
    person.post = plan.people.first { accentedKey($0.name) == key }?.post
    return person
  }
}
