/// Intervals of many cases.
struct Cases {
    func print() throws {}
}
