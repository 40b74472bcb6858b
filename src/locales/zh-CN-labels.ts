import type { Labels } from './types.js';

/** Chinese (simplified) words of categories and statuses: all that a badge says. */
export const labels: Labels = {
  locale: 'zh-CN',
  punctuation: { labelled: '{label}：{value}', sentences: '{first}{second}' },
  categories: {
    informational: {
      title: '信息',
      text: '服务器已收到请求，正在等待后续内容。程序会自动处理，通常看不到。',
    },
    success: {
      title: '成功',
      text: '请求已送达并执行完毕，无需再做什么。',
    },
    redirection: {
      title: '重定向',
      text: '还差一步，通常是改为访问另一个地址。程序一般会自动完成，否则可由开发人员处理。',
    },
    'client-error': {
      title: '客户端错误',
      text: '请求有误或无法执行。可由请求方处理：用户、开发人员、桶拥有者或管理员。',
    },
    'server-error': {
      title: '服务端错误',
      text: '服务在处理请求时出现故障。稍后重试；如果仍然失败，可由技术支持处理。',
    },
    'no-response': {
      title: '无响应',
      text: '没有收到可读取的响应。请求仍有可能已经送达。',
    },
    unknown: {
      title: '未知状态',
      text: '没有状态码，或状态码不属于HTTP。开发人员可以查明错误的来源。',
    },
  },
  statuses: {
    203: { text: '文件已保存，但未能通知应用的服务器。' },
    301: { text: '该桶已永久改用另一个地址。' },
    304: { text: '自上次读取以来没有变化，现有的副本仍然有效。' },
    307: { text: '请求暂时需要发往另一个地址。' },
    400: { text: '请求中有不正确的内容，OBS无法处理。' },
    401: { text: '缺少登录信息，或登录已失效。' },
    403: { text: 'OBS拒绝访问。' },
    404: { text: '所请求的内容不存在。' },
    405: { text: '此处不支持这种请求。' },
    406: { text: '请求中的某个参数或消息头不被接受。' },
    408: { text: '请求耗时过长。' },
    409: { text: '桶或文件的当前状态与请求冲突。' },
    411: { text: '请求没有说明内容的长度。' },
    412: { text: '请求附带了条件，而条件未满足。' },
    413: { text: '请求大小超出服务的限制。' },
    414: { text: '请求地址过长。' },
    416: { text: '请求的范围超出了文件。' },
    422: { text: '请求的格式正确，但内容不正确。' },
    429: { text: '短时间内请求过多。' },
    500: { text: '服务内部出现故障。' },
    501: { text: '服务不提供此功能。' },
    502: { text: '网关没有从后端服务得到可用的响应。' },
    503: { text: '服务暂时无法接收请求。' },
    504: { text: '网关等待后端服务的时间过长。' },
    520: { text: '网关从服务得到的响应无法使用。' },
  },
};
