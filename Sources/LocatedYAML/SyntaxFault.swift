/// Sorts the parser's errors into the kinds that people can be told a remedy for.
///
/// libyaml names what it was doing and what it missed; which mistake that usually is depends on the
/// character it stopped at and on what stands before it.
func syntaxFault(
  _ problem: ParserProblem, at place: Mark, after scalar: (span: SourceSpan, isQuoted: Bool)?,
  in source: inout SourceText
) -> Fault {
  if problem.isOutOfMemory { return Fault(.syntax("out of memory"), at: place) }
  let context = source.mark(problem.contextMark)

  // A quote that was never closed ends at the next line's opening quote, and the text behind that
  // makes no sense: what is wrong is the quote.
  if let scalar, scalar.isQuoted, scalar.span.end.line > scalar.span.start.line,
    place.line == scalar.span.end.line
  {
    return Fault(.unclosedQuote, at: scalar.span.start)
  }
  if problem.text.contains("tab character") || source.byte(at: place.offset) == 0x09 {
    return Fault(.tabIndentation, at: place)
  }
  if problem.context.contains("quoted scalar") {
    return problem.text.hasPrefix("found unexpected")
      ? Fault(.unclosedQuote, at: context) : Fault(.badEscape, at: place)
  }
  if problem.context.contains("directive") || problem.text.contains("directive")
    || problem.text == "found incompatible YAML document"
  {
    return Fault(.directive, at: place)
  }
  if problem.context.hasSuffix("tag") || problem.text.contains("tag handle") {
    return Fault(.tag, at: problem.context.hasSuffix("tag") ? context : place)
  }
  if problem.text == "could not find expected ':'" { return Fault(.missingColon, at: context) }
  return Fault(structureFault(problem, at: place, opened: context, in: source), at: place)
}

private func structureFault(
  _ problem: ParserProblem, at place: Mark, opened: Mark, in source: SourceText
) -> Fault.Kind {
  switch problem.text {
  case "mapping values are not allowed in this context", "found unexpected ':'":
    return .unexpectedColon
  case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
    return .unclosedBracket(openedLine: opened.line)
  case "did not find expected key", "did not find expected '-' indicator",
    "did not find expected <document start>", "mapping keys are not allowed in this context",
    "block sequence entries are not allowed in this context":
    if source.startsLine(place), source.byte(at: place.offset) != nil { return .badIndentation }
  case "found character that cannot start any token", "did not find expected node content",
    "did not find expected alphabetic or numeric character",
    "did not find expected comment or line break", "found an indentation indicator equal to 0":
    break
  default:
    return .syntax(problem.text)
  }
  guard let scalar = decodeUTF8(source.bytes, at: place.offset) else { return .unexpectedEnd }
  return .unexpectedCharacter(scalar)
}
