import CellGrid
import Dashboard
import Phrases
import Testing

@Test func peek() {
  for (c, r) in [(120, 40), (80, 24), (40, 12)] {
    var s = DashboardFixture.state(c, r)
    print(s.picture); print("=====")
    s.press("2", "j", "l", "l", "l")
    print(s.picture); print("=====")
    s.press("s")
    print(s.picture); print("=====")
    s.press("Esc", "t")
    print(s.picture); print("=====")
    s.press("Esc", "8")
    print(s.picture); print("=====")
  }
}
