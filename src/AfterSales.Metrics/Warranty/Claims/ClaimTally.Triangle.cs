namespace AfterSales.Metrics.Warranty;

/// <content>From the finest cells to the triangle that a reserve is computed from.</content>
public sealed partial class ClaimTally
{
    /// <summary>The triangle of the rows.</summary>
    /// <param name="options">Which line, and how periods are grouped; null for all lines and the tally's own periods.</param>
    /// <returns>The triangle.</returns>
    /// <remarks>A period made of several is there only when all of them are: one that the as-of period cuts is left out and its rows counted; so is one
    /// that the beginning of the history cuts, though with an opening balance the cumulative amount at its end is known.</remarks>
    /// <exception cref="ArgumentException">The options contradict each other, or the opening balances are not one for each origin.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public ClaimTriangle ToTriangle(ClaimTriangleOptions? options = null)
    {
        var grid = new ClaimGrid(Window, (options ?? ClaimTriangleOptions.Default).RequireOrder());
        foreach (var cell in cells)
        {
            if (grid.Options.Line is null || string.Equals(grid.Options.Line, cell.Key.Line, StringComparison.Ordinal))
            {
                grid.Add(cell.Key.Origin, cell.Key.Valuation, cell.Value);
            }
        }

        return grid.ToTriangle(Currency);
    }
}
