/// An element of a STAR document that is open.
struct STARFrame {
    /// What its elements are about.
    var scope = STARScope.document
    /// What it says.
    var meaning = STARMeaning.unknown
    /// The line on which it begins.
    var line = 0
    /// Whether it has elements in it, so that its text is only the space between them.
    var isBranch = false
    /// Whether it stands in an element that nothing is known of: a number there may be that of something else.
    var isGuess = false
    /// Whether it says that there is nothing: `xsi:nil`.
    var isNil = false
    /// Where the path of what is around it ends.
    var pathLength = 0
    /// How many elements of each name are in it so far.
    var counts: [(name: Int, count: Int)] = []

    /// Elements of more names than these are not counted by name.
    private static let mostNames = 64

    /// Counts one more element of a name, and gives its number, from 1.
    mutating func count(_ name: Int) -> Int {
        for index in counts.indices where counts[index].name == name {
            counts[index].count += 1
            return counts[index].count
        }
        if counts.count < Self.mostNames { counts.append((name, 1)) }
        return 1
    }
}
