using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// Which of two formats a column is in: what was asked for, or the one that alone reads every value. Values that read alike in both tell nothing; one that
/// reads in
/// one only decides; values of both kinds, with others that would mean two things, make the file untrustworthy.
/// </summary>
/// <param name="given">The format asked for; null lets the values decide.</param>
internal sealed class FormatChoice(Readings? given, bool isDate)
{
    /// <summary>Whether it is of dates; else of numbers.</summary>
    public bool IsDate { get; } = isDate;

    private (long Line, string Text)? first;
    private (long Line, string Text)? second;
    private (long Line, string Text)? used;
    private bool isSearched;

    /// <summary><see cref="Readings.First"/> or <see cref="Readings.Second"/>; null while the values leave both open, or contradict each other.</summary>
    public Readings? Side => given ?? (first is not null, second is not null) switch
    {
        (true, false) => Readings.First,
        (false, true) => Readings.Second,
        _ => null,
    };

    public bool IsContradicted => given is null && first is not null && second is not null;

    /// <summary>Takes the evidence of one value.</summary>
    public void See(Readings readings, long line, ReadOnlySpan<byte> utf8)
    {
        if (readings == Readings.First ? first is null : readings == Readings.Second && second is null)
        {
            See(readings, line, Encoding.UTF8.GetString(utf8));
        }
    }

    /// <summary>Takes the evidence of one value.</summary>
    /// <returns>Whether it decided the format.</returns>
    public bool See(Readings readings, long line, ReadOnlySpan<char> text)
    {
        if (readings == Readings.First && first is null)
        {
            first = (line, text.ToString());
            return true;
        }

        if (readings == Readings.Second && second is null)
        {
            second = (line, text.ToString());
            return true;
        }

        return false;
    }

    /// <summary>Which format a value that means two things is read in; null when nothing tells.</summary>
    /// <param name="search">Looks through the column for a value that decides; done once.</param>
    public Readings? SideOf(long line, ReadOnlySpan<char> text, Action<FormatChoice> search)
    {
        if (Side is null && !isSearched)
        {
            isSearched = true;
            search(this);
        }

        if (Side is not null && given is null)
        {
            used ??= (line, text.ToString());
        }

        return Side;
    }

    /// <summary>Why the column cannot be trusted after all: values were read in one format, and later ones are in the other.</summary>
    public string? Contradiction(string column, string kinds, string remedy) => IsContradicted && used is { } seen
        ? Say($"{column} has {kinds} (line {first!.Value.Line}: {first.Value.Text}; line {second!.Value.Line}: {second.Value.Text}), so that "
                + $"{seen.Text} on line {seen.Line} may mean two things; {remedy}.")
        : null;
}
