namespace AfterSales.Metrics.Costs;

/// <summary>
/// The amounts of all transfers in whole minor units. The unrounded flows are first made to balance exactly, in a fine unit, at every pool — what a pool
/// is off by goes
/// along its way to a department — and then rounded as a network, with a sink behind departments and pools that keep their cost.
/// </summary>
internal sealed class AllocationFlows
{
    /// <summary>Minor units beyond which a double no longer tells each from the next.</summary>
    private const double MostUnits = CostAllocation.MostMinorUnits;

    private const int MostBits = 32;
    private const int RoomOfLong = 61;

    private readonly ServiceNetwork network;
    private readonly decimal unit;
    private readonly int[] first;
    private readonly int[] from;
    private readonly int[] to;
    private readonly long[] flow;

    /// <summary>A minor unit is 2^bits fine units: as many as leave room for the sum of all flows.</summary>
    private readonly int bits;

    public AllocationFlows(ServiceNetwork network, double[] gross, decimal unit, Money[] own)
    {
        (this.network, this.unit, first) = (network, unit, new int[network.Pools + 1]);
        for (var s = 0; s < network.Pools; s++)
        {
            first[s + 1] = first[s] + network.Targets[s].Length;
        }

        bits = Bits(gross, (double)unit);
        Count = first[network.Pools];
        (from, to, flow) = (new int[Count + network.Nodes], new int[Count + network.Nodes], new long[Count + network.Nodes]);
        Fill(gross);
        Balance(own);
        Drain();
        FlowRounding.Round(network.Nodes + 1, from, to, flow, bits, first);
    }

    /// <summary>Number of transfers.</summary>
    public int Count { get; }

    /// <summary>The amount of a transfer in minor units.</summary>
    public long Units(int edge) => flow[edge] >> bits;

    public decimal Amount(int edge) => Units(edge) * unit;

    public int Source(int edge) => from[edge];

    public int Target(int edge) => to[edge];

    public double Share(int edge) => network.Shares[from[edge]][edge - first[from[edge]]];

    private static int Bits(double[] gross, double unit)
    {
        var units = 1.0;
        foreach (var cost in gross)
        {
            units += Math.Abs(cost) / unit;
        }

        if (!(units < MostUnits))
        {
            throw new OverflowException($"Costs must stay below {MostUnits:0} minor units; those passed on add up to {units:R}.");
        }

        var bits = RoomOfLong;
        for (; units >= 1; units /= 2)
        {
            bits--;
        }

        return Math.Min(bits, MostBits);
    }

    private void Fill(double[] gross)
    {
        var scale = (1L << bits) / (double)unit;
        for (var s = 0; s < network.Pools; s++)
        {
            for (var k = 0; k < network.Targets[s].Length; k++)
            {
                var edge = first[s] + k;
                (from[edge], to[edge], flow[edge]) = (s, network.Targets[s][k], checked((long)Math.Round(gross[s] * network.Shares[s][k] * scale)));
            }
        }
    }

    private void Balance(Money[] own)
    {
        var off = new long[network.Nodes];
        for (var edge = 0; edge < Count; edge++)
        {
            off[to[edge]] += flow[edge];
            off[from[edge]] -= flow[edge];
        }

        for (var s = 0; s < network.Pools; s++)
        {
            if (network.Stuck[s] is null)
            {
                PushOn(s, off[s] + ((long)(own[s].Amount / unit) << bits));
            }
        }
    }

    private void PushOn(int pool, long rest)
    {
        for (var node = pool; rest != 0 && node < network.Pools && network.Stuck[node] is null;)
        {
            var edge = first[node] + network.NextHop[node];
            flow[edge] += rest;
            node = to[edge];
        }
    }

    private void Drain()
    {
        var sink = network.Nodes;
        for (var node = 0; node < network.Nodes; node++)
        {
            (from[Count + node], to[Count + node]) = (node, sink);
        }

        for (var edge = 0; edge < Count; edge++)
        {
            if (to[edge] >= network.Pools || network.Stuck[to[edge]] is not null)
            {
                flow[Count + to[edge]] += flow[edge];
            }
        }
    }
}
