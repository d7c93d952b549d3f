// The module errno.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/modules.h"

#include <errno.h>

#define ERRORS(X)                                                                                  \
    X(E2BIG)                                                                                       \
    X(EACCES) X(EADDRINUSE) X(EADDRNOTAVAIL) X(EAFNOSUPPORT) X(EAGAIN) X(EALREADY) X(EBADF)        \
        X(EBADMSG) X(EBUSY) X(ECANCELED) X(ECHILD) X(ECONNABORTED) X(ECONNREFUSED) X(ECONNRESET)   \
            X(EDEADLK) X(EDESTADDRREQ) X(EDOM) X(EDQUOT) X(EEXIST) X(EFAULT) X(EFBIG) X(EHOSTDOWN) \
                X(EHOSTUNREACH) X(EIDRM) X(EILSEQ) X(EINPROGRESS) X(EINTR) X(EINVAL) X(EIO)        \
                    X(EISCONN) X(EISDIR) X(ELOOP) X(EMFILE) X(EMLINK) X(EMSGSIZE) X(ENAMETOOLONG)  \
                        X(ENETDOWN) X(ENETRESET) X(ENETUNREACH) X(ENFILE) X(ENOBUFS) X(ENODATA)    \
                            X(ENODEV) X(ENOENT) X(ENOEXEC) X(ENOLCK) X(ENOLINK) X(ENOMEM)          \
                                X(ENOMSG) X(ENOPROTOOPT) X(ENOSPC) X(ENOSR) X(ENOSTR) X(ENOSYS)    \
                                    X(ENOTBLK) X(ENOTCONN) X(ENOTDIR) X(ENOTEMPTY) X(ENOTSOCK)     \
                                        X(ENOTTY) X(ENXIO) X(EOPNOTSUPP) X(EOVERFLOW) X(EPERM)     \
                                            X(EPFNOSUPPORT) X(EPIPE) X(EPROTO) X(EPROTONOSUPPORT)  \
                                                X(EPROTOTYPE) X(ERANGE) X(EREMOTE) X(EROFS)        \
                                                    X(ESHUTDOWN) X(ESOCKTNOSUPPORT) X(ESPIPE)      \
                                                        X(ESRCH) X(ESTALE) X(ETIME) X(ETIMEDOUT)   \
                                                            X(ETOOMANYREFS) X(ETXTBSY) X(EUSERS)   \
                                                                X(EXDEV) X(EDEADLOCK) X(ENOTSUP)   \
                                                                    X(EWOULDBLOCK)

static const struct {
    const char *name;
    int number;
} errors[] = {
#define X(name) {#name, name},
    ERRORS(X)
#undef X
};

static bool fill(Thread *thread, Module *module)
{
    Vm *vm = thread->vm;
    Dict *codes = ouro_dict_new(vm, OURO_COUNT_OF(errors));
    if (codes == NULL || !ouro_module_set(thread, module, "errorcode", value_from_object(codes)))
        return false;
    for (size_t i = 0; i < OURO_COUNT_OF(errors); i++) {
        Value number = value_from_int(errors[i].number), known;
        Value name = ouro_text_value(thread, errors[i].name);
        if (value_is_unbound(name) || !ouro_module_set(thread, module, errors[i].name, number))
            return false;
        // Of two names for one number the first is its name.
        Found found = ouro_dict_get(thread, codes, number, &known);
        if (found == FOUND_ERROR ||
            (found == FOUND_NOT && !ouro_dict_set(thread, codes, number, name)))
            return false;
    }
    return true;
}

const EngineModule ouro_module_errno = {
    "errno", "This module makes available standard errno system symbols.", NULL, fill};
