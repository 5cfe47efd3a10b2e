// Two hundred projects under one budget, those of ProjectSelectionBenchmarks: ours, with its proof, beside OR-Tools' solvers of knapsacks and its CP-SAT on one
// thread, by turns in one process; a row for each with the median and what it found.
using System.Diagnostics;
using AfterSales.Metrics.Budgets;
using Google.OrTools.Algorithms;
using Google.OrTools.Sat;

const int Projects = 200;
var random = new Random(20260101);
long[] benefits = [.. Enumerable.Range(0, Projects).Select(_ => random.NextInt64(10, 500))];
int[] costs = [.. Enumerable.Range(0, Projects).Select(_ => random.Next(20, 300))];
var budget = costs.Sum() / 3;
var input = new ProjectSelectionInput
{
    Projects = [.. benefits.Select((benefit, i) => new Project { Name = "p", Benefit = benefit, Costs = [costs[i]] })],
    Budgets = [budget],
};
var weights = new long[1, Projects];
for (var i = 0; i < Projects; i++)
{
    weights[0, i] = costs[i];
}

(string Name, Func<long> Compute)[] solvers =
[
    ("ours, with its proof", () => (long)ProjectSelection.Choose(input).Benefit),
    ("OR-Tools, knapsack by branch and bound", () => Knapsack(KnapsackSolver.SolverType.KNAPSACK_MULTIDIMENSION_BRANCH_AND_BOUND_SOLVER)),
    ("OR-Tools, knapsack by dynamic programming", () => Knapsack(KnapsackSolver.SolverType.KNAPSACK_DYNAMIC_PROGRAMMING_SOLVER)),
    ("OR-Tools, CP-SAT", Sat),
];

const int Rounds = 31;
var times = solvers.Select(_ => new double[Rounds]).ToArray();
var found = new long[solvers.Length];
for (var warm = 0; warm < 2_000; warm++)
{
    solvers[0].Compute();
}

// The second tier is compiled beside.
Thread.Sleep(1_000);
for (var round = 0; round < Rounds; round++)
{
    for (var s = 0; s < solvers.Length; s++)
    {
        var start = Stopwatch.GetTimestamp();
        found[s] = solvers[s].Compute();
        times[s][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

Console.WriteLine("| solver | median, ms | peer/ours | benefit |\n| --- | ---: | ---: | ---: |");
var medians = times.Select(all => all.Order().ElementAt(Rounds / 2)).ToArray();
for (var s = 0; s < solvers.Length; s++)
{
    Console.WriteLine(FormattableString.Invariant($"| {solvers[s].Name} | {medians[s]:G3} | {medians[s] / medians[0]:G2} | {found[s]} |"));
}

return found.Distinct().Count() == 1 ? 0 : 1;

long Knapsack(KnapsackSolver.SolverType type)
{
    using var solver = new KnapsackSolver(type, "projects");
    solver.Init(benefits, weights, [budget]);
    return solver.Solve();
}

long Sat()
{
    var model = new CpModel();
    var chosen = Enumerable.Range(0, Projects).Select(i => model.NewBoolVar($"p{i}")).ToArray();
    model.Add(LinearExpr.WeightedSum(chosen, costs) <= budget);
    model.Maximize(LinearExpr.WeightedSum(chosen, benefits));
    var solver = new CpSolver { StringParameters = "num_workers:1" };
    solver.Solve(model);
    return (long)Math.Round(solver.ObjectiveValue);
}
