using System.Globalization;

namespace AfterSales.Metrics.Tests.Recorded;

/// <summary>Which arguments a method is called with: of any shape, from the ends of each type, or fair columns of a length.</summary>
public sealed class Case
{
    private const string Hostile = "hostile";
    private const string Tied = "tied";

    private static readonly int[] Lengths = [9, 4, 6, 12];
    private static readonly int[] ShortLengths = [AnyValue.Nothing, 1, 2, 3, 5, 8];

    private readonly int seed;
    private readonly int fairLength;
    private readonly bool isHostile;
    private readonly bool isTied;

    private Case(int seed, bool isHostile, int fairLength, bool isTied = false)
        => (this.seed, this.isHostile, this.fairLength, this.isTied) = (seed, isHostile, fairLength, isTied);

    /// <summary>The cases of each method. The longer columns are there for what is summed in vectors, whose width is the processor's.</summary>
    public static IReadOnlyList<Case> All { get; } = [.. Any(0, 8), .. AtTheEnds(0, 4), .. Fair(9, 0, 6), .. Fair(61, 6, 6)];

    /// <summary>What a check on each push has time for.</summary>
    public static IReadOnlyList<Case> Few { get; } = [.. Any(0, 1), .. AtTheEnds(0, 1), .. Fair(9, 0, 1), .. Fair(9, 3, 1), .. Fair(61, 7, 1)];

    /// <summary>What the record has of each method, answered or refused.</summary>
    public static IReadOnlyList<Case> Recorded { get; } = [.. Any(0, 4), .. AtTheEnds(0, 2)];

    /// <summary>Fair columns of one length after the other, of which the record takes what is answered.</summary>
    public static IReadOnlyList<Case> Varied { get; } = [.. Enumerable.Range(0, 32).Select(
        seed => new Case(seed, false, Lengths[seed % Lengths.Length]))];

    /// <summary>Few items of few whole numbers, none at all among them, so that what is decided by being equal is decided.</summary>
    public static IReadOnlyList<Case> Ties { get; } = [.. Enumerable.Range(0, 60).Select(
        seed => new Case(seed, false, ShortLengths[seed % ShortLengths.Length], isTied: true))];

    /// <summary>For a method that answered none of these: until it does.</summary>
    public static IReadOnlyList<Case> More { get; } = [.. Fair(3, 12, 40), .. Fair(1, 12, 40), .. Fair(2, 12, 40), .. Fair(5, 12, 40), .. Any(8, 150)];

    public static Case Parse(string text)
    {
        var (word, seed) = text.Split('/') is var parts ? (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)) : default;
        var isTied = word.StartsWith(Tied, StringComparison.Ordinal);
        var length = word is Hostile or "any" ? 0 : int.Parse(isTied ? word.Substring(Tied.Length) : word, CultureInfo.InvariantCulture);
        return new Case(seed, word == Hostile, length, isTied);
    }

    public AnyValue Values() => new(seed, isHostile, fairLength, isTied, isInTextOrder: true);

    private static IEnumerable<Case> Any(int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, false, 0));

    private static IEnumerable<Case> AtTheEnds(int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, true, 0));

    private static IEnumerable<Case> Fair(int length, int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, false, length));

    private string Word => isTied ? FormattableString.Invariant($"{Tied}{fairLength}")
        : isHostile ? Hostile
        : fairLength > 0 ? fairLength.ToString(CultureInfo.InvariantCulture) : "any";

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Word}/{seed}");
}
