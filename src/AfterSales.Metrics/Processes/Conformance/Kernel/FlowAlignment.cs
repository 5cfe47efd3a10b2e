namespace AfterSales.Metrics.Processes;

/// <summary>The least alignment of cases with a flow: what is still to pay from each place of the case and step of the flow, from the end back.</summary>
/// <remarks>
/// With the steps from i on still to come and s the last step of the flow, pay[i, s] is the less of 1 + pay[i + 1, s] (step i is inserted) and
/// way(s, step i) − 1 + pay[i + 1, step i] (the steps on the way are skipped, step i is done by both). To skip first and insert then is never less, for a
/// row of pay already has skipping in it. So a case of m steps takes m × n sums.
/// </remarks>
internal sealed class FlowAlignment(FlowNet net)
{
    private int[] pay = [];

    /// <summary>The cost; <see cref="FlowNet.Far"/> or more where there is no route.</summary>
    public int Cost(int[] codes, int length, bool isOpen)
    {
        var width = net.Size + 1;
        if (pay.Length < (length + 1) * width)
        {
            pay = new int[Math.Max(2 * pay.Length, (length + 1) * width)];
        }

        for (var step = 0; step < width; step++)
        {
            pay[(length * width) + step] = isOpen ? 0 : net.ToEnd[step];
        }

        for (var i = length - 1; i >= 0; i--)
        {
            var (row, after, code) = (i * width, (i + 1) * width, codes[i]);
            for (var step = 0; step < width; step++)
            {
                var (inserted, way) = (1 + pay[after + step], code < 0 ? FlowNet.Far : net.Way(step, code));
                pay[row + step] = way >= FlowNet.Far ? inserted : Math.Min(inserted, way - 1 + pay[after + code]);
            }
        }

        return pay[net.Size];
    }

    /// <summary>The moves of the alignment just paid: of several the first, read from the start, that prefers both, then inserted, then skipped in the flow's
    /// order.</summary>
    public void Walk(int[] codes, int length, bool isOpen, Action<MoveKind, int, int> onMove)
    {
        var (width, place, last) = (net.Size + 1, 0, net.Size);
        while (place < length || !IsDone(last, isOpen))
        {
            var left = pay[(place * width) + last];
            var code = place < length ? codes[place] : -1;
            if (code >= 0 && net.MayFollow(last, code) && pay[((place + 1) * width) + code] == left)
            {
                onMove(MoveKind.Both, place++, code);
                last = code;
            }
            else if (place < length && 1 + pay[((place + 1) * width) + last] == left)
            {
                onMove(MoveKind.Inserted, place++, -1);
            }
            else
            {
                last = Skipped(place * width, last, left);
                onMove(MoveKind.Skipped, place, last);
            }
        }
    }

    private bool IsDone(int last, bool isOpen) => isOpen || (last < net.Size && net.IsEnd(last));

    private int Skipped(int row, int last, int left)
    {
        for (var step = 0; step < net.Size; step++)
        {
            if (net.MayFollow(last, step) && pay[row + step] == left - 1)
            {
                return step;
            }
        }

        throw new InvalidOperationException("An alignment that was paid for has no move.");
    }
}
