namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A setting for all files or for one: <c>gb18030</c>, <c>costs=gb18030</c>.</summary>
/// <typeparam name="T">What is set.</typeparam>
internal sealed class PerFile<T>
    where T : class
{
    private readonly Dictionary<string, T?> values = new(StringComparer.Ordinal);

    public static PerFile<T> None { get; } = new();

    /// <param name="parse">What a text means; the option's name comes first.</param>
    public static PerFile<T> Parse(string option, IEnumerable<string> texts, IReadOnlyList<InputFile> files, Func<string, string, T?> parse)
    {
        var found = new PerFile<T>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var file = equals < 0 ? string.Empty : text[..equals];
            if (file.Length > 0 && files.All(f => f.Name != file))
            {
                throw new InputException($"{option} names the file \"{file}\"; the files are {string.Join(", ", files.Select(f => f.Name))}.");
            }

            if (!found.values.TryAdd(file, parse(option, text[(equals + 1)..])))
            {
                throw new InputException($"{option} is given twice{(file.Length == 0 ? string.Empty : " for " + file)}.");
            }
        }

        return found;
    }

    /// <summary>One of a few words.</summary>
    public static Func<string, string, string?> OneOf(params string[] words)
        => (option, text) => words.Contains(text) ? text : throw new InputException($"{option} \"{text}\" is none of {string.Join(", ", words)}.");

    public T? Of(InputFile file) => values.TryGetValue(file.Name, out var own) ? own : values.GetValueOrDefault(string.Empty);
}
