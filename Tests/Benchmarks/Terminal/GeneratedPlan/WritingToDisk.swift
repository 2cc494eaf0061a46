import Glibc

extension GeneratedPlan {
  /// Writes its files into a folder that is there; whether all could be written.
  public func write(into folder: String) -> Bool {
    guard mkdir(folder + "/journal", 0o700) == 0 || errno == EEXIST else { return false }
    return ([planText] + journals).allSatisfy { file in
      guard let target = fopen(folder + "/" + file.path, "w") else { return false }
      defer { fclose(target) }
      return fwrite(file.bytes, 1, file.bytes.count, target) == file.bytes.count
    }
  }
}
