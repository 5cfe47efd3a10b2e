namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// The files of a folder, by name without case: <c>costs.csv</c>, and with it <c>costs-2026-01.csv</c> and <c>costs-2026-02.csv</c>, a sheet called costs
/// of an Excel file, or
/// where the folder has none of a kind, those of the folders in it. What lies there and is none of these is named.
/// </summary>
internal sealed class FolderSource : InputSource
{
    private static readonly string[] Endings = [".CSV", ".TXT", ".TSV", ".XLSX", ".XLS", ".XLSB", ".XLSM"];

    private readonly string folder;
    private readonly Dictionary<InputFile, List<InputPart>> parts = [];
    private readonly List<UnreadFile> unread = [];

    public FolderSource(string folder, IReadOnlyList<InputFile> files)
    {
        this.folder = folder;
        var inner = Directory.GetDirectories(folder).OrderBy(d => d, StringComparer.Ordinal).SelectMany(d => FilesOf(d)).ToList();
        foreach (var path in FilesOf(folder))
        {
            Take(path, Path.GetFileName(path), files, null);
        }

        var own = parts.Keys.ToHashSet();
        foreach (var path in inner)
        {
            Take(path, Path.GetRelativePath(folder, path), files, own);
        }
    }

    public override string Title => folder;

    public override IReadOnlyList<UnreadFile> Unread => unread;

    public override IReadOnlyList<InputPart> PartsOf(InputFile file) => parts.TryGetValue(file, out var found) ? found : [];

    /// <summary>The kind that a name says: the name itself, or the name with something behind a line.</summary>
    private static InputFile? KindOf(string name, IReadOnlyList<InputFile> files)
    {
        var plain = name.ToLowerInvariant();
        return files.FirstOrDefault(f => plain == f.Name)
            ?? files.Where(f => plain.StartsWith(f.Name + "-", StringComparison.Ordinal)
                || plain.StartsWith(f.Name + "_", StringComparison.Ordinal)).MaxBy(f => f.Name.Length);
    }

    private static IEnumerable<string> FilesOf(string folder)
        => Directory.GetFiles(folder).Where(f => Endings.Contains(Path.GetExtension(f).ToUpperInvariant())
            && !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal))
            .OrderBy(f => f, StringComparer.Ordinal);

    /// <summary>The kind whose name comes nearest: with other lines between its words, in one number, or with a copy's number behind.</summary>
    private static string? Meant(string name, IReadOnlyList<InputFile> files)
    {
        var plain = HeaderWords.Plain(name);
        return files.Where(f => IsNear(HeaderWords.Plain(f.Name))).MaxBy(f => f.Name.Length)?.FileName;

        bool IsNear(string known) => plain.StartsWith(known, StringComparison.Ordinal)
            || (plain.Length > 3 && known.StartsWith(plain, StringComparison.Ordinal));
    }

    /// <param name="taken">Kinds that the folder itself has: those of the folders in it are not read then.</param>
    private void Take(string path, string name, IReadOnlyList<InputFile> files, HashSet<InputFile>? taken)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var kind = KindOf(stem, files);
        var found = false;
        if (kind is not null && !(taken?.Contains(kind) ?? false))
        {
            found = Add(kind, FileParts.IsSheet(path) ? OfBook(path, name, _ => true, single: true) : FileParts.Of(path, name, null));
        }
        else if (kind is null && FileParts.IsSheet(path))
        {
            foreach (var one in files.Where(f => !(taken?.Contains(f) ?? false)))
            {
                found |= Add(one, OfBook(path, name, s => KindOf(s.Trim(), files) == one, single: false));
            }
        }

        if (!found)
        {
            unread.Add(new UnreadFile(name, kind is null ? Meant(stem, files) : null));
        }
    }

    /// <param name="single">A file that is named after its kind holds it in its first sheet, or the one of that name.</param>
    private static IReadOnlyList<InputPart> OfBook(string path, string name, Func<string, bool> isMeant, bool single)
    {
        try
        {
            return FileParts.Of(path, name, single ? null : isMeant);
        }
        catch (InputException e)
        {
            // Told when it is read, so that the other files run.
            return single ? [new InputPart(name, 1, () => throw new InputException(e.Message, e), string.Empty)] : [];
        }
    }

    private bool Add(InputFile kind, IReadOnlyList<InputPart> some)
    {
        if (some.Count > 0)
        {
            parts.TryAdd(kind, []);
            parts[kind].AddRange(some);
        }

        return some.Count > 0;
    }
}
