/// What a program reads while it runs.
struct KernelInputs {
    let month: FactColumns
    /// What a row is.
    let holder: FactLayout.Holder
    /// The row of the month's facts for each row of the block.
    var rows: ArraySlice<Int32>
    /// Input 0: a value per row of the block.
    var inputs: ArraySlice<Int64> = []
    /// The inputs behind it: one value for all rows.
    var scalars: [Int64] = []
}
