import Phrases

/// What the table of commands calls the keys that texts name, for reading texts as most people do.
let builtInKeys: [KeyMention: String] = [
  .accept: "Enter", .cancel: "Esc", .editStatus: "s", .help: "?", .lookBack: "v",
  .openEditor: "o", .addItem: "a", .showDirectives: "7", .undo: "u", .redo: "Ctrl-R",
  .settleConflict: "c",
]
