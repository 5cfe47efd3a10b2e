namespace AfterSales.Metrics.DataQuality;

/// <summary>The most pairs, then the fewest days, between two sorted lists of days.</summary>
internal static class PairAlignment
{
    /// <summary>How many steps one piece may take; also the bytes its decisions need.</summary>
    public const long MostSteps = 64_000_000;

    private const byte SkipLeft = 0;
    private const byte SkipRight = 1;
    private const byte Pair = 2;

    /// <summary>Cuts both sides where no record of either lies within the window of the next: what lies apart cannot be paired.</summary>
    public static IEnumerable<Piece> Pieces(int[] leftDays, int[] left, int[] rightDays, int[] right, int windowDays)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (fromLeft, fromRight) = (i, j);
            var last = Math.Min(leftDays[left[i]], rightDays[right[j]]);
            while (true)
            {
                if (i < left.Length && (long)leftDays[left[i]] - last <= windowDays && (j == right.Length || leftDays[left[i]] <= rightDays[right[j]]))
                {
                    last = leftDays[left[i++]];
                }
                else if (j < right.Length && (long)rightDays[right[j]] - last <= windowDays)
                {
                    last = rightDays[right[j++]];
                }
                else
                {
                    break;
                }
            }

            if (i > fromLeft && j > fromRight)
            {
                yield return new Piece(leftDays, left.AsMemory(fromLeft, i - fromLeft), rightDays, right.AsMemory(fromRight, j - fromRight));
            }
        }
    }

    /// <summary>Adds the piece's pairs; false when it would take too many steps.</summary>
    public static bool TryPair(Piece piece, int windowDays, List<RecordPair> pairs)
    {
        var left = piece.Left.Span;
        var right = piece.Right.Span;
        if ((long)left.Length * right.Length > MostSteps)
        {
            return false;
        }

        var decisions = Decide(piece, windowDays);
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length;)
        {
            var decision = decisions[(i * right.Length) + j];
            if (decision == Pair)
            {
                pairs.Add(new RecordPair { Left = left[i], Right = right[j], DaysApart = piece.DaysApart(i, j) });
            }

            i += decision == SkipRight ? 0 : 1;
            j += decision == SkipLeft ? 0 : 1;
        }

        return true;
    }

    // best[j]: pairs and −days from (i, j) on, as one number, since a pair outweighs any number of days.
    private static byte[] Decide(Piece piece, int windowDays)
    {
        var (rows, columns) = (piece.Left.Length, piece.Right.Length);
        var decisions = new byte[rows * columns];
        var (below, row) = (new Score[columns + 1], new Score[columns + 1]);
        for (var i = rows - 1; i >= 0; i--)
        {
            row[columns] = default;
            for (var j = columns - 1; j >= 0; j--)
            {
                var (best, decision) = row[j + 1].IsBetter(below[j]) || row[j + 1].Equals(below[j]) ? (row[j + 1], SkipRight) : (below[j], SkipLeft);
                var days = piece.DaysApart(i, j);
                if (days <= windowDays && below[j + 1].With(days) is var paired && !best.IsBetter(paired))
                {
                    (best, decision) = (paired, Pair);
                }

                row[j] = best;
                decisions[(i * columns) + j] = decision;
            }

            (below, row) = (row, below);
        }

        return decisions;
    }

    /// <summary>A stretch of both sides that may be paired with each other.</summary>
    public readonly struct Piece(int[] leftDays, ReadOnlyMemory<int> left, int[] rightDays, ReadOnlyMemory<int> right)
    {
        public ReadOnlyMemory<int> Left { get; } = left;

        public ReadOnlyMemory<int> Right { get; } = right;

        public int DaysApart(int i, int j) => Math.Abs(leftDays[Left.Span[i]] - rightDays[Right.Span[j]]);
    }

    private readonly struct Score(int pairs, long days) : IEquatable<Score>
    {
        private readonly int pairs = pairs;
        private readonly long days = days;

        public Score With(int more) => new(pairs + 1, days + more);

        public bool IsBetter(Score other) => pairs != other.pairs ? pairs > other.pairs : days < other.days;

        public bool Equals(Score other) => pairs == other.pairs && days == other.days;

        public override bool Equals(object? obj) => obj is Score other && Equals(other);

        public override int GetHashCode() => pairs;
    }
}
