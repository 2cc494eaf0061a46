import Benchmark
import CellGrid
import Dashboard
import Glibc
import PlanDomain
import PlanStorage

/// What each part costs at three sizes; `Tests/Benchmarks/run parts` runs them.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuUser], warmupIterations: 1, maxDuration: .seconds(1),
    maxIterations: 1_000)
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  for items in [100, 1_000, 10_000] {
    guard let specimen = Specimen(items: items, in: folder) else { continue }
    measureReading(specimen)
    measureRules(specimen)
    measureSearch(specimen)
    for screen in Screen.allCases { measureFrame(of: screen, specimen) }
    measureSaving(specimen)
  }
}

private func measureReading(_ specimen: Specimen) {
  Benchmark("read plan.yaml, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(readPlan(specimen.planText, file: "plan.yaml").plan)
    }
  }
  Benchmark("read journals, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(specimen.openJournals()?.contents.ledger.events.count)
    }
  }
}

private func measureRules(_ specimen: Specimen) {
  Benchmark("projection, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        Projection(plan: specimen.plan, ledger: specimen.ledger, moment: Specimen.moment))
    }
  }
  Benchmark("roll-up, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(
        RollUp(plan: specimen.plan, facts: specimen.projection.facts, moment: Specimen.moment))
    }
  }
  Benchmark("lists of the screens, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Snapshot(projection: specimen.projection)) }
  }
}

/// Ten letters, one after the other, as into the search field.
private func measureSearch(_ specimen: Specimen) {
  let start = specimen.state(on: .objectives)
  Benchmark("search, ten letters, \(specimen.items) items") { benchmark in
    for _ in benchmark.scaledIterations {
      var state = start
      for letter in "/moi truong" {
        blackHole(update(&state, .terminal(.key(Key(.character(letter))))))
      }
      blackHole(state)
    }
  }
}

/// A key that moves the selection, and the frame that follows.
private func measureFrame(of screen: Screen, _ specimen: Specimen) {
  let start = specimen.state(on: screen)
  let skin = Skin(styles: FaceStyles.plain, glyphs: .unicode)
  Benchmark("key and frame of \(screen.rawValue), \(specimen.items) items") { benchmark in
    var state = start
    for number in benchmark.scaledIterations {
      let key: Character = number.isMultiple(of: 2) ? "j" : "k"
      _ = update(&state, .terminal(.key(Key(.character(key)))))
      blackHole(view(state, skin: skin).frame)
    }
  }
}

/// One line appended and on the disk, and the projection that shows it.
private func measureSaving(_ specimen: Specimen) {
  Benchmark("save, \(specimen.items) items") { benchmark in
    guard var folder = try? Specimen.open(specimen.folder) else { return }
    let draft = Draft(.item(specimen.plan.items[0].id), .note(Note(text: "đã họp")))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try? folder.append([draft], by: "VP UBND"))
      _ = folder.refresh()
      blackHole(
        Projection(
          plan: folder.contents.plan, ledger: folder.contents.ledger, moment: Specimen.moment))
    }
    benchmark.stopMeasurement()
  }
}
