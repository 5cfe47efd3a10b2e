namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Other names for documented columns, as the user gave them: <c>costs.amount=Net Amount</c>.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<(string File, string Column), string> names = [];

    public static ColumnMap Empty { get; } = new();

    /// <summary>Reads mappings; a mapping of a file or column that does not exist is a mistake to be told, never passed over.</summary>
    public static ColumnMap Parse(IEnumerable<string> mappings, IReadOnlyList<InputFile> files)
    {
        var map = new ColumnMap();
        foreach (var mapping in mappings)
        {
            var equals = mapping.IndexOf('=', StringComparison.Ordinal);
            var dot = mapping.IndexOf('.', StringComparison.Ordinal);
            if (dot <= 0 || equals <= dot + 1 || equals == mapping.Length - 1)
            {
                throw new InputException($"--map \"{mapping}\" is not of the form file.column=Name, as costs.amount=\"Net Amount\".");
            }

            var (fileName, column, header) = (mapping[..dot], mapping[(dot + 1)..equals], mapping[(equals + 1)..].Trim().Trim('"'));
            var file = files.FirstOrDefault(f => f.Name == fileName)
                ?? throw new InputException($"--map names the file \"{fileName}\"; the files are {string.Join(", ", files.Select(f => f.Name))}.");
            if (file.Columns.All(c => c.Name != column))
            {
                throw new InputException(
                    $"--map names the column \"{column}\" of {fileName}; its columns are {string.Join(", ", file.Columns.Select(c => c.Name))}.");
            }

            if (!map.names.TryAdd((fileName, column), header))
            {
                throw new InputException($"--map names {fileName}.{column} twice.");
            }
        }

        return map;
    }

    /// <summary>The header to look for.</summary>
    public string HeaderOf(InputFile file, InputColumn column) => names.GetValueOrDefault((file.Name, column.Name), column.Name);
}
