namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One file, or one sheet of a file, whose rows are of one kind; several of a kind are read one after the other.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Open">Opens it from its beginning; more than once, when the column's format must be looked for.</param>
/// <param name="Sheet">The sheet of an Excel file; null for a text file.</param>
internal sealed record InputPart(string Name, long Length, Func<Stream> Open, string? Sheet = null);
