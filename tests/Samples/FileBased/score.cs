#!/usr/bin/env dotnet
#:package AfterSales.Metrics@1.0.0-*
// One file, no project: dotnet run score.cs -- 10 9 9 8 7 6 10
using AfterSales.Metrics.Satisfaction;

var result = NetPromoterScore.Compute(ScoreTally.Of(args.Select(int.Parse).ToArray()));
Console.WriteLine($"NPS {result.Headline:F1}");
