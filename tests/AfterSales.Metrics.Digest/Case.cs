using System.Globalization;

namespace AfterSales.Metrics.Digest;

/// <summary>Which arguments a method is called with: of any shape, from the ends of each type, or fair columns of a length.</summary>
internal sealed class Case
{
    private const string Hostile = "hostile";

    private readonly int seed;
    private readonly int fairLength;
    private readonly bool isHostile;

    private Case(int seed, bool isHostile, int fairLength) => (this.seed, this.isHostile, this.fairLength) = (seed, isHostile, fairLength);

    /// <summary>The cases of each method. The longer columns are there for what is summed in vectors, whose width is the processor's.</summary>
    public static IReadOnlyList<Case> All { get; } = [.. Any(0, 8), .. AtTheEnds(0, 4), .. Fair(9, 0, 6), .. Fair(61, 6, 6)];

    /// <summary>What a check on each push has time for.</summary>
    public static IReadOnlyList<Case> Few { get; } = [.. Any(0, 1), .. AtTheEnds(0, 1), .. Fair(9, 0, 1), .. Fair(9, 3, 1), .. Fair(61, 7, 1)];

    /// <summary>For a method that answered none of these: until it does.</summary>
    public static IReadOnlyList<Case> More { get; } = [.. Fair(3, 12, 40), .. Fair(1, 12, 40), .. Fair(2, 12, 40), .. Fair(5, 12, 40), .. Any(8, 150)];

    public static Case Parse(string text)
    {
        var parts = text.Split('/');
        return new Case(int.Parse(parts[1], CultureInfo.InvariantCulture), parts[0] == Hostile,
            parts[0] is Hostile or "any" ? 0 : int.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    public AnyValue Values() => new(seed, isHostile, fairLength);

    private static IEnumerable<Case> Any(int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, false, 0));

    private static IEnumerable<Case> AtTheEnds(int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, true, 0));

    private static IEnumerable<Case> Fair(int length, int first, int count) => Enumerable.Range(first, count).Select(seed => new Case(seed, false, length));

    private string Word => isHostile ? Hostile : fairLength > 0 ? fairLength.ToString(CultureInfo.InvariantCulture) : "any";

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Word}/{seed}");
}
