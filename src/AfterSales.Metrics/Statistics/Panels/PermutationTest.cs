using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Exact permutation test of a programme in some departments: how many other choices of departments would look as good?</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean of after − before over the treated, less that over the others; p is the share of all choices of as many units whose difference
/// is at least as far from zero, the true one among them.</para>
/// <para><b>Units.</b> The effect in the unit of the values; p a fraction, at least one over the number of choices.</para>
/// <para><b>Domain.</b> One value before and one after of each unit. Exact if the programme went to units by lot; else it describes.</para>
/// <para><b>Edge cases.</b> No unit: undefined, <see cref="UndefinedReason.NoData"/>. All or none treated: <see cref="UndefinedReason.MissingInput"/>. No
/// change anywhere: effect 0, p 1.</para>
/// <para><b>Method.</b> All choices up to two million, differences within a part in 1e12 counting as equal; above that the true one and 99,999 drawn from the
/// seed, fewer, to 999, where the smaller arm has over five thousand units.</para>
/// <para><b>Source.</b> R. A. Fisher, The Design of Experiments, 1935; B. Phipson and G. Smyth 2010 for counting the true one.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(PermutationTest.Compute([0, 0, 0, 0], [9, 1, 2, 1], [true, false, false, false]).PValue.Value); // 0.25
/// </code>
/// </example>
public static class PermutationTest
{
    private const double AllTo = 2e6;

    private const int Draws = 99_999;

    private const int LeastDraws = 999;

    private const int MostWork = 500_000_000;

    /// <summary>Tests the effect in the treated units.</summary>
    /// <param name="before">The figure of each unit before.</param>
    /// <param name="after">The figure of each unit after.</param>
    /// <param name="treated">Whether each unit had the programme.</param>
    /// <param name="seed">The seed of the draws where there are more choices than can be tried.</param>
    /// <returns>The effect and its p-value.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or lengths differ.</exception>
    public static PermutationTestResult Compute(ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<bool> treated, ulong seed = 1)
    {
        Guard.AllFinite(before, nameof(before));
        Guard.AllFinite(after, nameof(after));
        Guard.SameLength(after.Length, before.Length, nameof(after), nameof(before));
        Guard.SameLength(treated.Length, before.Length, nameof(treated), nameof(before));
        var exponent = Math.Max(Scaling.Exponent(before), Scaling.Exponent(after));
        var (first, then) = (Scaling.Down(before, exponent), Scaling.Down(after, exponent));
        double[] changes = [.. then.Zip(first, (y, x) => y - x)];
        int[] chosen = [.. Enumerable.Range(0, changes.Length).Where(treated.ToArray().ElementAt)];
        UndefinedReason? reason = changes.Length == 0 ? UndefinedReason.NoData
            : chosen.Length == 0 || chosen.Length == changes.Length ? UndefinedReason.MissingInput : null;
        return reason is { } why
            ? new PermutationTestResult
            {
                Effect = Figure.Undefined<double>(why),
                Assignments = 0,
                AtLeastAsExtreme = 0,
                PValue = Figure.Undefined<double>(why),
                IsExact = true,
            }
            : Of(changes, chosen, seed, exponent);
    }

    private static PermutationTestResult Of(double[] changes, int[] chosen, ulong seed, int exponent)
    {
        var (n, k, total) = (changes.Length, chosen.Length, changes.Sum());
        double Effect(double sum) => (sum / k) - ((total - sum) / (n - k));
        var observed = Effect(chosen.Sum(i => changes[i]));
        var limit = Math.Abs(observed) - (1e-12 * Math.Max(Math.Abs(observed), changes.Max(c => Math.Abs(c))));
        var choices = Choices(n, k);
        var (assignments, extreme) = choices <= AllTo ? (0L, 0L) : (1L, 1L);
        var fewer = Math.Min(k, n - k);
        foreach (var part in choices <= AllTo ? All(changes, fewer) : Drawn(changes, fewer, seed))
        {
            // The smaller arm is chosen; the other has the rest.
            var sum = fewer == k ? part : total - part;
            assignments++;
            extreme += Math.Abs(Effect(sum)) >= limit ? 1 : 0;
        }

        return new PermutationTestResult
        {
            Effect = Figures.Finite(Scaling.Up(observed, exponent)),
            Assignments = assignments,
            AtLeastAsExtreme = extreme,
            PValue = Figure.Of((double)extreme / assignments),
            IsExact = choices <= AllTo,
        };
    }

    private static double Choices(int n, int k)
    {
        var choices = 1.0;
        for (var i = 1; i <= Math.Min(k, n - k) && choices <= AllTo; i++)
        {
            choices *= (n - i + 1.0) / i;
        }

        return choices;
    }

    /// <summary>The sum of every choice of k values.</summary>
    private static IEnumerable<double> All(double[] values, int k)
    {
        int[] places = [.. Enumerable.Range(0, k)];
        while (true)
        {
            yield return places.Sum(i => values[i]);
            var move = k - 1;
            while (move >= 0 && places[move] == values.Length - k + move)
            {
                move--;
            }

            if (move < 0)
            {
                yield break;
            }

            places[move]++;
            for (var i = move + 1; i < k; i++)
            {
                places[i] = places[i - 1] + 1;
            }
        }
    }

    private static IEnumerable<double> Drawn(double[] values, int k, ulong seed)
    {
        var (random, shuffled) = (RandomSource.Of(seed), (double[])values.Clone());
        for (var draw = 0; draw < Math.Min(Draws, Math.Max(LeastDraws, MostWork / k)); draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < k; i++)
            {
                var other = i + (int)(random.NextDouble() * (shuffled.Length - i));
                (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
                sum += shuffled[i];
            }

            yield return sum;
        }
    }
}
