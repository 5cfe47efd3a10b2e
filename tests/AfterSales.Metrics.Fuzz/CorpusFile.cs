using System.Globalization;

namespace AfterSales.Metrics.Fuzz;

/// <summary>Inputs that once failed, a line each: word, tab, seed, and what it was.</summary>
internal static class CorpusFile
{
    public static IReadOnlyList<(string Word, int Seed)> Read(string name)
    {
        using var reader = new StreamReader(typeof(CorpusFile).Assembly.GetManifestResourceStream(name)!);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t')).Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture))),
        ];
    }
}
