using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>What reflection cannot do, by code written as the program runs: spans passed, delegates made.</summary>
public static class Written
{
    private static readonly ConcurrentDictionary<Type, Func<object?, Delegate>> KnownConstants = new();

    /// <summary>A delegate that always returns one value.</summary>
    public static object Constant(Type type, object? value) => KnownConstants.GetOrAdd(type, Answering)(value);

    /// <summary>A figure of a type that has no value.</summary>
    public static object Undefined(Type figure)
        => Expression.Lambda<Func<object>>(Expression.Convert(
            Expression.Call(typeof(Figure), nameof(Figure.Undefined), figure.GetGenericArguments(), Expression.Constant(UndefinedReason.NoData)),
                typeof(object))).Compile()();

    // Compiled once for each type: a compilation takes longer than most calculations.
    private static Func<object?, Delegate> Answering(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var answer = Expression.Parameter(typeof(object));
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType)).ToArray();
        return Expression.Lambda<Func<object?, Delegate>>(
            Expression.Lambda(type, Expression.Convert(answer, invoke.ReturnType), parameters), answer).Compile();
    }

    /// <summary>Calls a method or constructor with an array for each span.</summary>
    public static Func<object?, object?[], object?> Spanning(MethodBase method)
    {
        var wrapper = new DynamicMethod(method.Name, typeof(object), [typeof(object), typeof(object[])], typeof(Written).Module, skipVisibility: true);
        var code = wrapper.GetILGenerator();
        if (!method.IsStatic && !method.IsConstructor)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(method.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, method.DeclaringType);
        }

        var parameters = method.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].ParameterType;
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Unbox_Any, Calls.Plain(type));
            if (Calls.IsSpan(type))
            {
                code.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [Calls.Plain(type)])!);
            }
        }

        var result = typeof(void);
        if (method is ConstructorInfo constructor)
        {
            code.Emit(OpCodes.Newobj, constructor);
            result = constructor.DeclaringType!;
        }
        else
        {
            code.Emit(method.IsVirtual ? OpCodes.Callvirt : OpCodes.Call, (MethodInfo)method);
            result = ((MethodInfo)method).ReturnType;
        }

        if (result == typeof(void))
        {
            code.Emit(OpCodes.Ldnull);
        }
        else if (result.IsValueType)
        {
            code.Emit(OpCodes.Box, result);
        }

        code.Emit(OpCodes.Ret);
        return (Func<object?, object?[], object?>)wrapper.CreateDelegate(typeof(Func<object?, object?[], object?>));
    }
}
