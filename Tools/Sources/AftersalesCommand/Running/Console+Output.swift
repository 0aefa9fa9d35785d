import AfterSales

extension Console {
    /// Writes a result where it was asked for: to a file, replacing what was there, or to standard output.
    func write(_ text: String, to target: OutputOption, language: Language) throws {
        if let path = target.output {
            try FileAccess.write(text, to: path, language: language)
        } else {
            try print(text)
        }
    }
}
