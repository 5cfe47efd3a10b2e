namespace AfterSales.Metrics.Trends;

/// <summary>
/// CROPS: the best division is the same between two penalties unless a third lies below both lines cost + penalty·breaks where they cross; so that the
/// path is found by asking at crossings only.
/// </summary>
internal static class PenaltyPath
{
    public static PenaltyRange[] Of(double[] values, double from, double to, int shortest)
    {
        var costs = new SegmentCosts(values);
        var (first, last) = (At(from), At(to));
        var corners = new List<Segmentation> { first };
        Between(first, last);
        if (last.Breaks < corners[corners.Count - 1].Breaks)
        {
            corners.Add(last);
        }

        return Ranges(corners, from, to);

        Segmentation At(double penalty) => Segmentation.Of(values, FunctionalPruning.Ends(costs, penalty, shortest));

        // Recursion depth is at most the number of corners; the more breaks stand on the left.
        void Between(Segmentation left, Segmentation right)
        {
            if (left.Breaks - right.Breaks < 2)
            {
                return;
            }

            var crossing = Crossing(left, right);
            var middle = At(crossing);
            var (there, here) = (middle.Cost + (crossing * middle.Breaks), left.Cost + (crossing * left.Breaks));
            if (middle.Breaks >= left.Breaks || middle.Breaks <= right.Breaks || !(there < here * (1 - 1e-12)))
            {
                return;
            }

            Between(left, middle);
            corners.Add(middle);
            Between(middle, right);
        }
    }

    private static double Crossing(Segmentation more, Segmentation fewer) => Math.Max((fewer.Cost - more.Cost) / (more.Breaks - fewer.Breaks), 0);

    private static PenaltyRange[] Ranges(List<Segmentation> corners, double from, double to)
    {
        var ranges = new PenaltyRange[corners.Count];
        var start = from;
        for (var i = 0; i < ranges.Length; i++)
        {
            var end = i + 1 < ranges.Length ? Math.Min(to, Math.Max(start, Crossing(corners[i], corners[i + 1]))) : to;
            ranges[i] = new PenaltyRange { PenaltyFrom = start, PenaltyTo = end, Best = corners[i] };
            start = end;
        }

        return ranges;
    }
}
