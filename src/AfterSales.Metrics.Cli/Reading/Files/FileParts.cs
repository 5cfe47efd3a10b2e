namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Files of the disk as parts: a text file is one, an Excel file one for each sheet of the kind.</summary>
internal static class FileParts
{
    public static bool IsSheet(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLS" or ".XLSB" or ".XLSM";

    /// <param name="name">How messages call it.</param>
    /// <param name="kind">The kind that the sheets must be called; null takes the first sheet.</param>
    public static IReadOnlyList<InputPart> Of(string path, string name, Func<string, bool>? kind)
    {
        if (!IsSheet(path))
        {
            return [new InputPart(name, LengthOf(path), () => Open(path))];
        }

        var sheets = SheetRows.Sheets(() => Open(path));
        var meant = kind is null ? sheets.Take(1) : sheets.Where(kind);
        return [.. meant.Select(s => new InputPart(sheets.Count == 1 ? name : Say($"{name}, sheet {SafeText.Of(s)}"), LengthOf(path), () => Open(path), s))];
    }

    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(Say($"there is no file {path}."), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Say($"cannot be opened: {e.Message}"), e);
        }
    }

    private static long LengthOf(string path)
    {
        using var stream = Open(path);
        return stream.Length;
    }
}
