/// What a program reads while it runs.
struct KernelInputs {
    let month: PreparedMonth
    /// What a row is.
    let holder: FactLayout.Holder
    /// The row of the month's facts for each row of the block.
    var rows: ArraySlice<Int32>
    /// For each input of the program a value per row of the block, or one for all.
    var columns: [[Int64]] = []
}
