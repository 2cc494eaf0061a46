import CellGrid
import Phrases
import PlanDomain

extension State {
  /// Rows that a page key moves by: one less than are seen, so that one stays.
  var pageRows: Int {
    let layout = PageLayout(size: size)
    if case .palette? = overlay { return max(1, PaletteLayout(layout).listRows - 1) }
    if case .help? = overlay { return max(1, HelpLayout(layout).list.rows - 1) }
    if case .why? = overlay { return max(1, WhyLayout(layout).area.rows - 1) }
    if meeting.page != nil { return max(1, MeetingLayout(layout).rows - 1) }
    let rows =
      switch screen {
      case .log where selectedChange == nil: layout.log.list.rows
      case .directives where selectedChange == nil: layout.directives.list.rows
      case .departments where departments.isOpened: departmentWork(layout).list.rows
      default: layout.listHeight
      }
    return max(1, rows - 1)
  }

  mutating func move(by rows: Int) {
    switch overlay {
    case .menu(let menu)?: return move(in: menu, by: rows)
    case .changes(var list)?:
      list.move(by: rows, in: snapshot)
      overlay = .changes(list)
      return
    case .help(var help)?:
      help.top += min(max(rows, -help.top), helpLineCount)
      overlay = .help(help)
      return
    case .palette(let palette)?: return moveInPalette(palette, by: rows)
    case .why(let why)?: return moveInWhy(why, by: rows)
    // What a form is about stays selected under it.
    case .form?, .searchField?, .dayField?: return
    default: break
    }
    if let page = meeting.page { return move(in: page, by: rows) }
    switch screen {
    case .overview: overview.move(by: rows, in: whole)
    case .objectives: moveInObjectives(by: rows)
    case .departments: departments.move(by: rows, in: snapshot)
    case .matrix: matrix.move(by: rows, in: snapshot)
    case .timeline: timeline.move(by: rows, in: plan)
    case .attention: attention.move(by: rows, in: snapshot)
    case .directives: directives.move(by: rows, in: snapshot)
    case .log: log.move(by: rows, in: snapshot)
    }
  }

  /// → and ← on the matrix and the timeline.
  mutating func moveSideways(by step: Int) {
    switch screen {
    case .matrix: matrix.moveSideways(by: step, in: snapshot)
    case .timeline:
      // An eighth of the screen, so that the eye keeps its place.
      timeline.shift += step * max(1, TimelineLayout(PageLayout(size: size)).chart.columns / 8)
    default: break
    }
  }

  private mutating func moveInObjectives(by rows: Int) {
    if objectives.pane == .indicators {
      let count = selectedItem.map { plan.items[$0].indicators.count } ?? 0
      objectives.indicator = min(max(objectives.indicator + rows, 0), max(count - 1, 0))
      return
    }
    if objectives.pane == .detail {
      let most = max(0, detailLineCount - PageLayout(size: size).detailHeight)
      objectives.detailTop = min(max(objectives.detailTop + rows, 0), most)
      return
    }
    objectives.move(by: rows, in: plan)
  }

  /// One level deeper: into the tree, then into the item's detail.
  mutating func drill() {
    if case .why(let why)? = overlay { return follow(why) }
    if case .changes(let list)? = overlay { return goToChange(of: list) }
    if meeting.page != nil { return }
    switch screen {
    case .departments where !departments.isOpened:
      departments.open(snapshot)
    case .matrix where !matrix.isOpened:
      guard !matrix.items(in: snapshot).isEmpty else {
        messages.say(.emptyCell, .information, at: now)
        return
      }
      matrix.open(snapshot)
    case .timeline:
      guard let item = timeline.selectedItem(in: plan) else { return }
      guard plan.hasChildren(item) else { return goToTree(item) }
      let id = plan.items[item].id
      if timeline.closed.remove(id) == nil { timeline.closed.insert(id) }
    case .directives:
      let item = directives.directive(in: snapshot)?.order.item
      openInTree(item.flatMap(plan.position(of:)))
    case .overview, .departments, .matrix, .attention, .log: openSelected()
    case .objectives where objectives.pane == .detail: openIndicators()
    case .objectives:
      guard objectives.pane == .tree, let item = selectedItem else { return }
      if !plan.hasChildren(item) {
        objectives.pane = .detail
      } else if !objectives.expanded.contains(plan.items[item].id) && snapshot.matches == nil {
        expand(item)
      } else {
        moveInObjectives(by: 1)
      }
    }
  }

  /// To the item of a row; a directive leads to what it is about, one about nothing to itself.
  private mutating func openSelected() {
    if selectedItem == nil, case .directive(let id)? = selectedSubject {
      guard let item = item(of: .directive(id)) else { return go(to: .directive(id)) }
      return goToTree(item)
    }
    openInTree(selectedItem)
  }

  /// Goes to the item where a row is about one.
  private mutating func openInTree(_ item: Int?) {
    guard let item else {
      messages.say(.nothingToOpen, .refusal, at: now)
      return
    }
    goToTree(item)
  }

  /// One level up: out of the detail, closing the branch, to the parent, to the overview.
  mutating func back() {
    if closeChanges() { return }
    if meeting.page != nil { return leaveMeetingPage() }
    switch screen {
    case .overview: break
    case .departments where departments.isOpened: departments.close()
    case .matrix where matrix.isOpened: matrix.close()
    case .log where isReadingLogEntry: log.isOpened = false
    case .departments, .matrix, .timeline, .attention, .directives, .log: open(.overview)
    case .objectives:
      if objectives.pane == .indicators {
        objectives.pane = .detail
        return
      }
      if objectives.pane == .detail {
        objectives.pane = .tree
        objectives.detailTop = 0
        return
      }
      guard let item = selectedItem else { return open(.overview) }
      if snapshot.matches == nil, plan.hasChildren(item),
        objectives.expanded.contains(plan.items[item].id)
      {
        objectives.expanded.remove(plan.items[item].id)
        rebuildObjectives()
      } else if let parent = plan.items[item].parent {
        objectives.select(parent, in: plan)
      } else {
        open(.overview)
      }
    }
  }

  mutating func nextPane() {
    if case .help(var help)? = overlay {
      help.nextPage()
      overlay = .help(help)
      return
    }
    switch screen {
    case .objectives:
      objectives.pane = objectives.pane == .tree ? .detail : .tree
      objectives.detailTop = 0
    case .overview:
      overview.switchPane(in: whole)
    case .directives: directives.nextDepartment(snapshot)
    case .log where PageLayout(size: size).log.place == .apart && !isReadingLogEntry:
      log.isOpened = !snapshot.logPositions.isEmpty
    case .departments, .matrix, .timeline, .attention, .log: openDetail()
    }
  }

  /// Gives the keys to the detail of what is selected, in the tree where its item stands.
  mutating func openDetail() {
    if screen != .objectives {
      // What was ordered stands in full where all of it does.
      if screen != .directives, case .directive(let id)? = selectedSubject {
        return go(to: .directive(id))
      }
      let about = directives.directive(in: snapshot)?.order.item.flatMap(plan.position(of:))
      guard let item = screen == .directives ? about : selectedItem else {
        messages.say(.nothingToOpen, .refusal, at: now)
        return
      }
      goToTree(item)
    }
    objectives.pane = .detail
  }

  mutating func open(_ target: Screen) {
    closeChanges()
    closeMeetingPage()
    guard target != screen else { return }
    trail.leave(place)
    screen = target
    log.isOpened = false
    if target == .objectives { rebuildObjectives() }
  }

  /// Selects the item in the tree, opening what is above it.
  mutating func show(_ item: Int) {
    objectives.pane = .tree
    unhide(item)
    objectives.reveal(item, snapshot)
  }

  mutating func rebuildObjectives() {
    objectives.rebuild(snapshot)
  }

  mutating func expand(_ item: Int) {
    objectives.expanded.insert(plan.items[item].id)
    rebuildObjectives()
  }
}
