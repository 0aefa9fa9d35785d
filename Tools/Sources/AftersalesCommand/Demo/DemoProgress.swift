/// The progress of work that several do at once.
actor DemoProgress {
    private var bar: ProgressBar

    init(_ bar: ProgressBar) { self.bar = bar }

    /// One more step.
    func step(_ what: String) throws { try bar.step(what) }

    /// Takes the bar away.
    func finish() throws { try bar.finish() }
}
