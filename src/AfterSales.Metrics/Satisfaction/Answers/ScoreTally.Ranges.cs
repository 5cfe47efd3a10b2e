using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

// Whole columns at once. Each is looked through before anything is added: an answer that is refused leaves the tally as it was.
public sealed partial class ScoreTally
{
    /// <summary>A tally of a column of bytes.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(ReadOnlySpan<byte> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>A tally of a column of integers.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(ReadOnlySpan<int> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>A tally of a column of doubles; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(ReadOnlySpan<double> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>A tally of a column of doubles with survey weights; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="weights">One weight for each answer; 0 excludes it.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The lengths differ, an answer is infinite or beyond ±1e12, or a weight is neither 0 nor from 1e-9 to
    /// 1e9.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(ReadOnlySpan<double> answers, ReadOnlySpan<decimal> weights)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers, weights);
        return tally;
    }

    /// <summary>A tally of a list of whole answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    [OverloadResolutionPriority(-1)]
    public static ScoreTally Of(List<int> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>A tally of a stream of whole answers, as a nullable column of a database gives them.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(IEnumerable<int?> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>A tally of a stream of answers.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or an answer is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ScoreTally Of(IEnumerable<decimal?> answers)
    {
        var tally = new ScoreTally();
        tally.AddRange(answers);
        return tally;
    }

    /// <summary>Adds a column of bytes.</summary>
    /// <param name="answers">The answers.</param>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<byte> answers)
    {
        Span<long> few = stackalloc long[ScoreCounting.ShortSize];
        if (answers.Length <= ScoreCounting.FewBytes && ScoreCounting.TryCountShort(answers, few))
        {
            AddDense(few);
            return;
        }

        Span<long> counts = stackalloc long[ScoreCounting.Size];
        counts.Clear();
        ScoreCounting.CountBytes(answers, counts);
        AddDense(counts);
    }

    /// <summary>Adds a column of integers.</summary>
    /// <param name="answers">The answers.</param>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<int> answers)
    {
        Span<long> few = stackalloc long[ScoreCounting.ShortSize];
        if (ScoreCounting.TryCountShort(answers, few))
        {
            AddDense(few);
            return;
        }

        Span<long> counts = stackalloc long[ScoreCounting.Size];
        counts.Clear();
        foreach (var answer in answers)
        {
            var place = (long)answer + ScoreCounting.Offset;
            if (place is >= 0 and < ScoreCounting.Size)
            {
                counts[(int)place]++;
            }
            else
            {
                CellOf(answer).AddUnits(1);
            }
        }

        AddDense(counts);
    }

    /// <summary>Adds a list of whole answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    [OverloadResolutionPriority(-1)]
    public void AddRange(List<int> answers)
    {
        foreach (var answer in Guard.NotNull(answers))
        {
            AddWhole(answer);
        }
    }

    /// <summary>Adds a stream of whole answers.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IEnumerable<int?> answers)
    {
        foreach (var answer in Guard.NotNull(answers))
        {
            if (answer is { } value)
            {
                AddWhole(value);
            }
            else
            {
                Missing++;
            }
        }
    }

    /// <summary>Adds a column of doubles; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">An answer is infinite or beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<double> answers)
    {
        Span<long> few = stackalloc long[ScoreCounting.ShortSize];
        var others = default(OtherCounts);
        if (answers.Length <= ScoreCounting.FewDoubles && ScoreCounting.TryCountShort(answers, few, ref others))
        {
            AddDense(few);
        }
        else
        {
            others = default;
            CountAll(answers, ref others);
        }

        Missing += others.Missing;
        if (others.Counts is { } fractions)
        {
            foreach (var pair in fractions)
            {
                CellOf((decimal)pair.Key).AddUnits(pair.Value);
            }
        }
    }

    /// <summary>Adds a column of doubles with survey weights; NaN is a missing answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="weights">One weight for each answer; 0 excludes it.</param>
    /// <exception cref="ArgumentException">The lengths differ, an answer is infinite or beyond ±1e12, or a weight is neither 0 nor from 1e-9 to
    /// 1e9.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<double> answers, ReadOnlySpan<decimal> weights)
    {
        Guard.SameLength(weights.Length, answers.Length, nameof(weights), nameof(answers));
        var scale = RequireWeights(answers, weights);
        var rest = AddSmall(answers, weights, scale);
        for (var i = 0; i < answers.Length && rest > 0; i++)
        {
            if (SmallPlace(answers[i], weights, i, scale, out _) >= 0)
            {
                continue;
            }

            rest--;
            if (weights[i] == 0)
            {
                Excluded++;
            }
            else if (double.IsNaN(answers[i]))
            {
                Missing++;
            }
            else
            {
                CellOf((decimal)answers[i]).Add(weights[i]);
            }
        }
    }

    /// <summary>Adds a stream of answers.</summary>
    /// <param name="answers">The answers, read once; null stands for one not given.</param>
    /// <exception cref="ArgumentException"><paramref name="answers"/> is null, or an answer is beyond ±1e12; those before it have been added.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IEnumerable<decimal?> answers)
    {
        foreach (var answer in Guard.NotNull(answers))
        {
            if (answer is { } value)
            {
                CellOf(Value(value, nameof(answers))).AddUnits(1);
            }
            else
            {
                Missing++;
            }
        }
    }

    internal static void RequireAnswers(ReadOnlySpan<double> answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            Answer(answers[i], i);
        }
    }

    internal void AddByte(byte answer) => AddWhole(answer);

    /// <summary>An answer already looked at; NaN for a missing one.</summary>
    internal void AddDouble(double answer)
    {
        if (double.IsNaN(answer))
        {
            Missing++;
        }
        else if (answer is >= 0 and <= byte.MaxValue && (byte)answer == answer)
        {
            AddByte((byte)answer);
        }
        else
        {
            CellOf((decimal)answer).AddUnits(1);
        }
    }

    private void CountAll(ReadOnlySpan<double> answers, ref OtherCounts others)
    {
        Span<long> counts = stackalloc long[ScoreCounting.Size];
        counts.Clear();
        ScoreCounting.CountDoubles(answers, counts, ref others);
        AddDense(counts);
    }

    private static double Answer(double answer, int index)
        => double.IsNaN(answer) || Math.Abs(answer) <= (double)ValueLimit
            ? answer
            : throw Guard.Item("answers", "must lie within ±1e12, or be NaN for a missing one", index, answer);

    /// <summary>The answers of a column that are not small whole numbers, counted apart until the whole column is known to be fair.</summary>
    private struct OtherCounts : IOtherAnswers
    {
        public long Missing { get; private set; }

        public Dictionary<double, long>? Counts { get; private set; }

        public void Take(double answer, int index)
        {
            if (double.IsNaN(Answer(answer, index)))
            {
                Missing++;
                return;
            }

            Counts ??= [];
            Counts.TryGetValue(answer, out var count);
            Counts[answer] = count + 1;
        }
    }
}
