using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Similarity of two strings from 0 to 1: Levenshtein, Jaro, Jaro–Winkler, and by tokens.</summary>
/// <remarks>
/// <para><b>Formula.</b> Levenshtein: 1 − distance/longest. Jaro: (c/n + c/m + (c − t)/c)/3 with c characters in common within the window
/// max(0, ⌊max(n, m)/2⌋ − 1) and t half the common ones out of order, rounded down. Jaro–Winkler: j + p·0.1·(1 − j) where j ≥ 0.7, p the common prefix of at
/// most
/// 4. Token Jaccard: tokens in common / all tokens. Token sorted: tokens sorted and joined by one space, then Levenshtein.</para>
/// <para><b>Units.</b> Fractions; lengths in Unicode scalar values.</para>
/// <para><b>Domain.</b> Any strings, compared as given: normalize first what shall count as equal.</para>
/// <para><b>Edge cases.</b> Both empty: 1; one empty: 0. A subset of tokens is no match. For names of two or three characters one edit is a third: compare them
/// exactly or by unigrams.</para>
/// <para><b>Method.</b> No culture, no host's Unicode data. Transpositions are rounded down as in the Census Bureau's program; R's stringdist does not
/// round.</para>
/// <para><b>Source.</b> M. Jaro, JASA 84, 1989; W. Winkler, 1990, and the Census Bureau's strcmp95.c; P. Jaccard, 1901.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(StringSimilarity.Jaro("MARTHA", "MARHTA")); // 0.9444444444444445
/// </code>
/// </example>
public static class StringSimilarity
{
    private const int LongestPrefix = 4;

    /// <summary>So alike two strings must be for their common prefix to count.</summary>
    private const double Alike = 0.7;

    /// <summary>1 − Levenshtein distance / length of the longer string.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>From 0 to 1; 1 only for equal strings.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static double Levenshtein(string left, string right)
    {
        var longest = Math.Max(PlainText.Length(Guard.NotNull(left)), PlainText.Length(Guard.NotNull(right)));
        return longest == 0 ? 1 : (double)(longest - EditDistance.Levenshtein(left, right)) / longest;
    }

    /// <summary>Jaro similarity.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>From 0 to 1; 1 only for equal strings.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static double Jaro(string left, string right) => BitParallel.TryJaro(Guard.NotNull(left), Guard.NotNull(right), out var similarity)
        ? similarity
        : JaroKernel.Compute(PlainText.Scalars(left), PlainText.Scalars(right));

    /// <summary>Jaro–Winkler similarity: a common prefix of at most four characters lifts a Jaro similarity of at least 0.7.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>From 0 to 1; 1 only for equal strings.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static double JaroWinkler(string left, string right)
    {
#if NET
        if (BitParallel.AreNames(Guard.NotNull(left), Guard.NotNull(right)) && BitParallel.TryJaroOfNames(left, right, out var similarity, out var start))
        {
            return similarity < Alike ? similarity : Lift(similarity, Math.Min(start, LongestPrefix));
        }

#endif
        var jaro = Jaro(left, right);
        return jaro < Alike ? jaro : Lift(jaro, CommonPrefix(left, right));
    }

    /// <summary>Jaccard similarity of the sets of tokens, split at white space.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static double TokenJaccard(string left, string right)
    {
        var (a, b) = (new HashSet<string>(Tokens(Guard.NotNull(left)), StringComparer.Ordinal),
            new HashSet<string>(Tokens(Guard.NotNull(right)), StringComparer.Ordinal));
        var common = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? (left.Length == 0) == (right.Length == 0) ? 1 : 0 : (double)common / (a.Count + b.Count - common);
    }

    /// <summary>Levenshtein similarity of the tokens sorted and joined by one space: the order of words has no say.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static double TokenSorted(string left, string right)
        => Levenshtein(Sorted(Guard.NotNull(left)), Sorted(Guard.NotNull(right)));

    private static double Lift(double jaro, int prefix) => jaro + (prefix * 0.1 * (1 - jaro));

    private static int CommonPrefix(string left, string right)
    {
        // Characters outside the basic plane are two units and one character.
        var (prefix, place) = (0, 0);
        while (prefix < LongestPrefix && place < left.Length && place < right.Length && left[place] == right[place])
        {
            var isPair = place + 1 < left.Length && char.IsSurrogatePair(left[place], left[place + 1]);
            if (isPair && (place + 1 >= right.Length || left[place + 1] != right[place + 1]))
            {
                break;
            }

            place += isPair ? 2 : 1;
            prefix++;
        }

        return prefix;
    }

    private static string Sorted(string text) => string.Join(" ", Tokens(text).OrderBy(token => token, StringComparer.Ordinal));

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || UnicodeClasses.IsWhiteSpace(text[i]))
            {
                if (i > start)
                {
                    tokens.Add(text.Substring(start, i - start));
                }

                start = i + 1;
            }
        }

        return tokens;
    }
}
