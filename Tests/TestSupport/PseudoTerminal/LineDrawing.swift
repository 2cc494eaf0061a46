/// DEC's line-drawing set, which G0 or G1 holds after `ESC ( 0` or `ESC ) 0`, in Unicode.
func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let first: UInt32 = 0x5F
  guard scalar.value >= first else { return scalar }
  let position = Int(scalar.value - first)
  return glyphs.indices.contains(position) ? glyphs[position] : scalar
}

/// From `_` to `~`, in the order of the VT100 user guide's table 3-9.
private let glyphs: [Unicode.Scalar] = [
  " ", "◆", "▒", "␉", "␌", "␍", "␊", "°", "±", "␤", "␋", "┘", "┐", "┌", "└", "┼",
  "⎺", "⎻", "─", "⎼", "⎽", "├", "┤", "┴", "┬", "│", "≤", "≥", "π", "≠", "£", "·",
]
