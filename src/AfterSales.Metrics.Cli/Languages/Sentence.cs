using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AfterSales.Metrics.Cli.Languages;

/// <summary>A sentence with holes: its English, and where another language is spoken the key of its phrase and what goes into the holes.</summary>
[InterpolatedStringHandler]
internal ref struct Sentence
{
    private readonly PhraseBook? book;
    private readonly StringBuilder? key;
    private readonly List<string>? holes;
    private DefaultInterpolatedStringHandler english;

    public Sentence(int literalLength, int formattedCount)
    {
        english = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        book = Speech.Current;
        if (book is not null)
        {
            key = new StringBuilder();
            holes = [];
        }
    }

    public void AppendLiteral(string text)
    {
        english.AppendLiteral(text);
        key?.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public void AppendFormatted(string? text) => Append(text ?? string.Empty);

    /// <param name="alignment">So wide at the least, Chinese characters counted as two; below zero the text stands at the left.</param>
    public void AppendFormatted(string? text, int alignment)
    {
        var air = new string(' ', Math.Max(0, Math.Abs(alignment) - CellWidth.Of(text ?? string.Empty)));
        Append(alignment < 0 ? text + air : air + text);
    }

    public void AppendFormatted<T>(T value, string? format = null)
    {
        if (book is null)
        {
            english.AppendFormatted(value, format);
        }
        else
        {
            Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty);
        }
    }

    public string Said()
    {
        var text = english.ToStringAndClear();
        return book is null ? text : book.Fill(key!.ToString(), holes!, text);
    }

    private void Append(string text)
    {
        english.AppendLiteral(book is null ? text : Speech.EnglishOf(text));
        if (book is not null)
        {
            key!.Append('{').Append(CultureInfo.InvariantCulture, $"{holes!.Count}").Append('}');
            holes.Add(text);
        }
    }
}
