namespace AfterSales.Metrics.Cli.Output;

/// <summary>A column of a sheet: a column of the table, or one end of its intervals or periods.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Place">The column of the table.</param>
/// <param name="Part">Which part of its values.</param>
internal sealed record SheetColumn(string Heading, int Place, CellPart Part)
{
    public static IEnumerable<SheetColumn> Of(ReportTable table)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var heading = table.Columns[i].Heading;
            if (table.Rows.Any(r => r[i].Data is IReadOnlyList<double>))
            {
                yield return new SheetColumn(Say($"{heading}, lower"), i, CellPart.First);
                yield return new SheetColumn(Say($"{heading}, upper"), i, CellPart.Last);
            }
            else if (table.Rows.Any(r => r[i].Data is ReportingPeriod))
            {
                yield return new SheetColumn(heading, i, CellPart.Words);
                yield return new SheetColumn(Say($"{heading}, from"), i, CellPart.First);
                yield return new SheetColumn(Say($"{heading}, to"), i, CellPart.Last);
            }
            else
            {
                yield return new SheetColumn(heading, i, CellPart.Whole);
            }
        }
    }
}

/// <summary>Which part of a value a cell holds.</summary>
internal enum CellPart
{
    Whole,

    /// <summary>How it reads.</summary>
    Words,

    /// <summary>The lower limit, the first day.</summary>
    First,

    /// <summary>The upper limit, the last day.</summary>
    Last,
}
