namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// One kind of input file, described in one place: its name, what a row is, its columns, how its rows become records, and which file it needs beside it.
/// </summary>
internal abstract class InputFile(string name, string row, IReadOnlyList<InputColumn> columns)
{
    /// <summary>Its name without the ending, by which <c>--map</c> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>What one row is, in words.</summary>
    public string Row { get; } = row;

    public IReadOnlyList<InputColumn> Columns { get; } = columns;

    public string FileName => Name + ".csv";

    /// <summary>The file without whose records this one says nothing, and the words for that; null when it stands by itself.</summary>
    public (InputFile File, string Reason)? Beside { get; init; }

    /// <summary>Another file beside which it says something, too.</summary>
    public InputFile? OrBeside { get; init; }

    /// <summary>Reads every row: each ends up used, ignored or rejected in the table's account.</summary>
    public abstract object ReadRecords(CsvTable table);
}

/// <summary>An input file whose rows become records of one kind.</summary>
/// <typeparam name="T">What the rows are gathered in.</typeparam>
internal sealed class InputFile<T>(string name, string row, Func<CsvTable, T> read, params IReadOnlyList<InputColumn> columns) : InputFile(name, row, columns)
    where T : class
{
    public override object ReadRecords(CsvTable table) => read(table);
}
