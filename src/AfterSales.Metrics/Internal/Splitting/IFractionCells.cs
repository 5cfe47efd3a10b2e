namespace AfterSales.Metrics.Internal;

/// <summary>Cells of a table as numerators over one whole, from 0 to the whole.</summary>
internal interface IFractionCells
{
    /// <summary>Whether a cell is neither 0 nor the whole.</summary>
    bool IsFraction(int cell);

    /// <summary>Whether a cell is the whole.</summary>
    bool IsUp(int cell);

    /// <summary>Moves the cells of a cycle up and down in turn, by the least step that makes one of them whole, up where both directions are as near.</summary>
    /// <param name="path">Cells; the cycle's are the last ones.</param>
    /// <param name="begin">Where in the path the cycle begins.</param>
    void Move(List<int> path, int begin);
}
