using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>Networks whose nodes balance in whole units: circles of fine flow laid over whole flows.</summary>
public class FlowRoundingProperties
{
    private const int Bits = 12;

    private static readonly Arbitrary<(int Nodes, int[] From, int[] To, long[] Flow)> Networks = (
        from nodes in Gen.Choose(3, 12)
        from edges in Gen.Choose(0, nodes - 1).Two().Where(e => e.Item1 != e.Item2).ArrayOf(3 * nodes)
        from circles in Gen.Choose(0, nodes - 1).ArrayOf(5).ListOf()
        from amounts in Gen.Choose(-9_000, 9_000).ArrayOf(circles.Count)
        from whole in Gen.Choose(-3, 3).ArrayOf(edges.Length)
        select Lay(nodes, edges, circles, amounts, whole)).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Round_AnyNetwork_EachFlowBecomesANeighborAndWhatIsWholeStays() => Prop.ForAll(Networks, network =>
    {
        var flow = Rounded(network);
        return flow.Zip(network.Flow, (rounded, exact) => rounded % (1L << Bits) == 0 && Math.Abs(rounded - exact) < 1L << Bits).All(x => x);
    });

    [Property(MaxTest = 400)]
    public Property Round_AnyNetwork_EveryNodeKeepsItsBalance() => Prop.ForAll(Networks, network =>
        Balances(network, Rounded(network)).SequenceEqual(Balances(network, network.Flow)));

    [Property]
    public Property Round_Twice_ChangesNothing() => Prop.ForAll(Networks, network =>
    {
        var once = Rounded(network);
        return Rounded(network with { Flow = once }).SequenceEqual(once);
    });

    /// <summary>A dense table, most of which is rounded by pairs of its rows.</summary>
    [Property(MaxTest = 60)]
    public Property Round_DenseTable_RowsAndColumnsAddUpAndEachCellIsANeighbor() => Prop.ForAll(
        Gen.Choose(2, 40)
            .Two()
            .SelectMany(size => Gen.Choose(0, 1_000_000).ArrayOf(size.Item1 * size.Item2).Select(cells => (Rows: size.Item1, Cells: cells)))
            .ToArbitrary(),
        table =>
        {
            var (rows, columns) = (table.Rows, table.Cells.Length / table.Rows);
            var (from, to, flow) = (new List<int>(), new List<int>(), new List<long>());
            var sums = new long[columns];
            for (var row = 0; row < rows; row++)
            {
                // The last cell makes the row whole.
                var cells = table.Cells.Skip(row * columns).Take(columns).Select(cell => (long)cell).ToArray();
                cells[columns - 1] += (1L << Bits) - (cells.Sum() % (1L << Bits));
                for (var column = 0; column < columns; column++)
                {
                    from.Add(row);
                    to.Add(rows + column);
                    flow.Add(cells[column]);
                    sums[column] += cells[column];
                }
            }

            from.AddRange(Enumerable.Range(rows, columns));
            to.AddRange(Enumerable.Repeat(rows + columns, columns));
            flow.AddRange(sums);
            var network = (rows + columns + 1, from.ToArray(), to.ToArray(), flow.ToArray());
            var rounded = flow.ToArray();
            FlowRounding.Round(
                rows + columns + 1, network.Item2, network.Item3, rounded, Bits, Enumerable.Range(0, rows + 1).Select(row => row * columns).ToArray());
            return rounded.Zip(flow, (r, exact) => r % (1L << Bits) == 0 && Math.Abs(r - exact) < 1L << Bits).All(x => x)
                && Balances(network, rounded).SequenceEqual(Balances(network, network.Item4));
        });

    [Fact]
    public void Round_OneThirdAndTwoThirds_GoToTheNearest()
    {
        // A pool with 1 unit, two targets, a sink: ⅓ and ⅔ of 4,096 fine units.
        long[] flow = [1365, 2731, 1365, 2731];
        FlowRounding.Round(4, [0, 0, 1, 2], [1, 2, 3, 3], flow, Bits, [0, 2]);

        Assert.Equal([0L, 4096, 0, 4096], flow);
    }

    private static (int Nodes, int[] From, int[] To, long[] Flow) Lay(int nodes, (int, int)[] edges, List<int[]> circles, int[] amounts, int[] whole)
    {
        var (from, to, flow) = (edges.Select(e => e.Item1).ToList(), edges.Select(e => e.Item2).ToList(), whole.Select(w => (long)w << Bits).ToList());
        foreach (var (circle, amount) in circles.Zip(amounts))
        {
            var steps = circle.Distinct().ToArray();
            for (var i = 0; i < steps.Length && steps.Length > 1; i++)
            {
                from.Add(steps[i]);
                to.Add(steps[(i + 1) % steps.Length]);
                flow.Add(amount);
            }
        }

        return (nodes, [.. from], [.. to], [.. flow]);
    }

    private static long[] Rounded((int Nodes, int[] From, int[] To, long[] Flow) network)
    {
        var flow = (long[])network.Flow.Clone();
        FlowRounding.Round(network.Nodes, network.From, network.To, flow, Bits, []);
        return flow;
    }

    private static long[] Balances((int Nodes, int[] From, int[] To, long[] Flow) network, long[] flow)
    {
        var balances = new long[network.Nodes];
        for (var edge = 0; edge < flow.Length; edge++)
        {
            balances[network.From[edge]] -= flow[edge];
            balances[network.To[edge]] += flow[edge];
        }

        return balances;
    }
}
